import { useState } from 'react'
import { promptContent } from '#shared/contract/prompts.ts'
import type { PromptContentView, PromptVersionView } from '#shared/contract/views.ts'
import { rememberedAs } from '../../ui/remembered.ts'
import { sameContent } from './content.ts'

/**
 * A version as it is being changed. What is typed is kept by this browser until it is saved or discarded, so that a
 * look at another page costs nothing.
 */
export function useDraft(
  name: string,
  version: PromptVersionView,
): {
  readonly content: PromptContentView
  readonly isChanged: boolean
  change(content: PromptContentView): void
  discard(): void
} {
  const key = rememberedAs(`draft.${name}@${version.version}`)
  const [draft, setDraft] = useState(() => readDraft(key))
  const content = draft ?? version.content
  return {
    content,
    isChanged: !sameContent(content, version.content),
    change: (next) => {
      setDraft(next)
      sessionStorage.setItem(key, JSON.stringify(next))
    },
    discard: () => {
      setDraft(null)
      sessionStorage.removeItem(key)
    },
  }
}

/** What this page itself wrote; null for none, or for one of another version of the app. */
function readDraft(key: string): PromptContentView | null {
  const kept = sessionStorage.getItem(key)
  if (kept === null) return null
  const parsed = promptContent.safeParse(JSON.parse(kept))
  return parsed.success ? parsed.data : null
}
