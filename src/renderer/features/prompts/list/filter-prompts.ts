import type { ListedPrompt } from '#shared/contract/views.ts'
import type { PromptsSearch } from '../search.ts'

/** Those of the kind and tag that hold every word sought in their name, tags or notes; one's own first. */
export function filterPrompts(prompts: readonly ListedPrompt[], search: PromptsSearch): ListedPrompt[] {
  const words = (search.text ?? '').toLowerCase().split(/\s+/)
  return prompts
    .filter(({ kind, tags, name, notes }) => {
      const text = [name, ...tags, notes].join(' ').toLowerCase()
      return (
        (search.kind === undefined || kind === search.kind) &&
        (search.tag === undefined || tags.includes(search.tag)) &&
        words.every((word) => text.includes(word))
      )
    })
    .sort((a, b) => Number(b.kind === 'own') - Number(a.kind === 'own') || (a.name < b.name ? -1 : 1))
}

/** Every tag there is, in order. */
export const listTags = (prompts: readonly ListedPrompt[]): string[] =>
  [...new Set(prompts.flatMap(({ tags }) => tags))].sort()
