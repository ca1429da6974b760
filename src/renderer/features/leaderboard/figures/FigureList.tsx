import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { compareFigures, reasonForFirst } from '#shared/board/choose-figure.ts'
import { disagreementOf } from '#shared/board/disagreement.ts'
import type { Figure } from '#shared/board/figure.ts'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { describeDisagreement } from '../table/words.ts'
import { FigureEntry } from './FigureEntry.tsx'
import classes from './ModelPanel.module.css'

/** Every figure of one model on one benchmark, the one that the table shows first, and why it is that one. */
export function FigureList(props: {
  benchmark: string
  figures: readonly Figure[]
  /** Those that the filters leave out. */
  hidden: readonly Figure[]
}): ReactElement {
  const { figures, hidden } = props
  const text = useText()
  const words = text.leaderboard.panel
  const sorted = figures.toSorted(compareFigures)
  const disagreement = disagreementOf(figures)
  const { name } = describeBenchmark(props.benchmark)
  return (
    <section className={classes.section}>
      <h3>
        {name} · {words.figures(figures.length)}
      </h3>
      <p className={classes.why}>
        {sorted.length > 0 ? words.shownBecause[reasonForFirst(sorted)] : words.none(name)}
      </p>
      {disagreement && <p className={classes.disagreement}>≠ {describeDisagreement(disagreement, text)}</p>}
      <ol className={classes.figures}>
        {sorted.map((figure, index) => (
          <FigureEntry key={figure.id} figure={figure} isShown={index === 0} />
        ))}
      </ol>
      {hidden.length > 0 && (
        <Fold summary={words.hidden(hidden.length)}>
          <ol className={classes.figures}>
            {hidden.toSorted(compareFigures).map((figure) => (
              <FigureEntry key={figure.id} figure={figure} isShown={false} />
            ))}
          </ol>
        </Fold>
      )}
    </section>
  )
}
