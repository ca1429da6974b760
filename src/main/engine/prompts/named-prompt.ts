import { familyOf } from '#shared/domain/benchmark.ts'
import type { Item } from '#shared/domain/item.ts'
import { noPrompt } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt } from '#shared/domain/prompt.ts'
import { listPromptVersions, type PromptVersion, type Store } from '../store/index.ts'

/** The prompt of `NAME`, its newest version, or of `NAME@VERSION`. Throws a {@link Problem} where there is none. */
export function findNamedPrompt(store: Store, reference: string): PromptVersion {
  const [, name = '', version] = /^(.*?)(?:@(\d+))?$/s.exec(reference) ?? []
  const versions = listPromptVersions(store, name)
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === Number(version))
  if (found) return found
  if (versions.length > 0)
    throw new Problem('not-found', `the prompt “${name}” has no version ${version}`, {
      hint: `its versions are 1 to ${versions.length}`,
      detail: { kind: 'no-prompt-version', name, version: Number(version), newest: versions.length },
    })
  throw noPrompt(name)
}

/** Throws a {@link Problem} where a prompt has no words for an item of this benchmark. */
export function assertFits(prompt: Prompt, { benchmark, task }: Pick<Item, 'benchmark' | 'task'>): void {
  const families = prompt.templates.map(({ family }) => family)
  if (families.includes(null) || families.includes(familyOf(benchmark, task))) return
  throw new Problem('bad-input', `the prompt “${prompt.name}” has no words for ${benchmark}/${task}`, {
    hint: `it is made for ${families.join(', ')}`,
    detail: {
      kind: 'prompt-unfit',
      name: prompt.name,
      for: `${benchmark}/${task}`,
      families: families.flatMap((family) => family ?? []),
    },
  })
}
