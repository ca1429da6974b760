import { FIGURE_MARKS, type Figure, hasMark } from '#shared/board/figure.ts'
import { MARK_FLAGS } from '#shared/board/flags.ts'
import type { Messages } from '../../../i18n/en/index.ts'

/** Where the figures of a chart come from, and what their licences want said. */
export function describeSources(figures: readonly Figure[], text: Messages): string {
  const counts = { own: 0, published: 0, imported: 0 }
  const pages = new Set<number>()
  const attributions = new Set<string>()
  for (const figure of figures) {
    counts[figure.provenance]++
    if (figure.provenance === 'own') continue
    pages.add(figure.source.id)
    if (figure.source.attribution) attributions.add(figure.source.attribution)
  }
  const note = text.charts.sourcesNote(counts.own, counts.published, counts.imported, pages.size)
  const flagged = FIGURE_MARKS.flatMap((mark) => {
    const count = MARK_FLAGS[mark].isWarning ? figures.filter((figure) => hasMark(figure, mark)).length : 0
    return count === 0 ? [] : [text.charts.warned(count, text.leaderboard.marks[mark])]
  })
  return [note, ...flagged, ...attributions].join(' · ')
}
