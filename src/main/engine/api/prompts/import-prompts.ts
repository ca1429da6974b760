import type { PromptImport } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { ReadPrompts } from '../../interchange/index.ts'
import { hashPrompt, toPrompt } from '../../prompts/index.ts'
import { annotatePrompt, inTransaction, listPromptVersions, type Store } from '../../store/index.ts'
import { savePrompt } from './keep-prompts.ts'

/** Stores what was read: all of it that can be used. What stands in the way of the rest is said. */
export function importPrompts(store: Store, { prompts, skipped }: ReadPrompts, now: Date): PromptImport {
  const result: PromptImport = { added: [], known: [], skipped: [...skipped] }
  inTransaction(store, () => {
    for (const { path, name, content, tags, notes, reference } of prompts) {
      try {
        const hash = hashPrompt(toPrompt(name, content))
        const known = listPromptVersions(store, name).find((version) => version.hash === hash)
        if (known) {
          result.known.push({ name, version: known.version })
          continue
        }
        const { version } = savePrompt(store, { name, content, note: 'imported' }, now)
        if (version === 1) annotatePrompt(store, name, { tags, notes, ...(reference && { reference }) })
        result.added.push({ name, version })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        result.skipped.push({ path, reason: error.message })
      }
    }
  })
  return result
}
