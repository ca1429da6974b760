import { Problem } from '#shared/domain/problem.ts'
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
    })
  throw new Problem('not-found', `there is no prompt “${name}”`, {
    hint: '“cothub prompt list” shows what there is',
  })
}
