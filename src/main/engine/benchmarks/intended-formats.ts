import { basename, extname } from 'node:path'
import { SPLITS } from '#shared/domain/benchmark.ts'
import { folderNames, toTaskName } from './file-name.ts'
import { bbhItems } from './formats/bbh.ts'
import { bbhPrompt } from './formats/bbh-prompt.ts'
import type { FileFormat } from './formats/format.ts'
import { gsm8kItems } from './formats/gsm8k.ts'
import { mathItems, mathProblem } from './formats/math.ts'
import { mmluItems, withoutSplit } from './formats/mmlu.ts'
import { mmluPrompts } from './formats/mmlu-prompts.ts'
import { BBH_TASKS, MATH_SUBJECTS, MMLU_SUBJECTS } from './official-tasks.ts'

const MATH_FOLDERS: ReadonlySet<string> = new Set(MATH_SUBJECTS.map(toTaskName))

/**
 * The formats of which a file has to be in one, going by its name and its place alone: the official files have
 * names of their own, and one that holds something else is damaged. None where the file may be anything.
 * @param neighbours the names of everything in its folder.
 */
export function intendedFormats(path: string, neighbours: readonly string[] = []): readonly FileFormat[] {
  const name = basename(path).toLowerCase()
  const extension = extname(name)
  const stem = basename(name, extension)
  const folder = (folderNames(path)[0] ?? '').toLowerCase()
  switch (extension) {
    case '.jsonl':
      return isSplit(stem) ? [gsm8kItems, mathItems] : []
    case '.txt':
      return folder === 'cot-prompts' && BBH_TASKS.has(stem) ? [bbhPrompt] : []
    case '.csv':
      return isSubjectFile(name, folder) ||
        (isSplit(folder) && neighbours.some((neighbour) => isSubjectFile(neighbour.toLowerCase(), folder)))
        ? [mmluItems]
        : []
    case '.json':
      if (name === 'mmlu-cot-prompts.json') return [mmluPrompts]
      if (BBH_TASKS.has(stem)) return [bbhItems]
      return /^\d+$/.test(stem) && MATH_FOLDERS.has(toTaskName(folder)) ? [mathProblem] : []
    default:
      return []
  }
}

function isSplit(name: string): boolean {
  return SPLITS.some((split) => split === name)
}

/** `astronomy_test.csv`, or `astronomy.csv` in the folder of a split. */
function isSubjectFile(name: string, folder: string): boolean {
  if (!name.endsWith('.csv')) return false
  const stem = basename(name, '.csv')
  const subject = withoutSplit(stem)
  return MMLU_SUBJECTS.has(subject) && (subject !== stem || isSplit(folder))
}
