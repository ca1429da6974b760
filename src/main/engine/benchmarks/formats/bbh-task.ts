import { badInput } from '../bad-input.ts'
import { toTaskName } from '../file-name.ts'
import { BBH_TASKS } from '../official-tasks.ts'

/** The BBH task a file is named after. Fails with `bad-input` where there is no such task. */
export function bbhTaskOf(file: { readonly path: string; readonly stem: string }): string {
  const task = toTaskName(file.stem)
  if (BBH_TASKS.has(task)) return task
  throw badInput({ file: file.path }, `“${file.stem}” is none of BBH’s ${BBH_TASKS.size} tasks`, {
    hint: 'A file of BBH is named after its task: navigate.json, cot-prompts/navigate.txt.',
  })
}
