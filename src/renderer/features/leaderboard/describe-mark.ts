import type { Mark } from '#shared/board/marks.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { flagText } from './table/words.ts'

/** What a mark is called, and what it means in a sentence. */
export function describeMark(mark: Mark, text: Messages): { readonly short: string; readonly long: string } {
  const { terms } = text
  switch (mark.kind) {
    case 'provenance':
      return { short: text.leaderboard.provenance[mark.means], long: terms.provenance[mark.means] }
    case 'flag':
      return mark.means === 'hub-run'
        ? terms.marks['hub-run']
        : { short: terms.flags[mark.means], long: flagText(mark.means, text) }
    default:
      return terms.marks[mark.means]
  }
}
