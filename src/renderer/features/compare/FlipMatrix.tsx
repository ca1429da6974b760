import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import type { FlipCell } from '#shared/domain/comparison.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { asksSeveralTimes } from './attempts.ts'
import classes from './FlipMatrix.module.css'

/** The four places an item can stand in; each is a button that lists its items, and once more takes the filter away. */
export function FlipMatrix(props: {
  comparison: Comparison
  chosen: FlipCell | undefined
  onChoose: (cell: FlipCell | null) => void
}): ReactElement {
  const { comparison, chosen } = props
  const text = useText().compare.flips
  const counts: Readonly<Record<FlipCell, number>> = {
    both: comparison.both,
    'only-a': comparison.onlyA,
    'only-b': comparison.onlyB,
    neither: comparison.neither,
  }
  const cell = (name: FlipCell): ReactElement => (
    <button
      type="button"
      className={classes.cell}
      data-cell={name}
      aria-pressed={chosen === name}
      aria-label={text.show(counts[name], text.cell[name])}
      onClick={() => props.onChoose(chosen === name ? null : name)}
    >
      <b>{formatCount(counts[name])}</b> <span>{text.cell[name]}</span>
    </button>
  )
  return (
    <section className={classes.card} aria-labelledby="flips">
      <h2 id="flips">{text.title}</h2>
      <div className={classes.matrix}>
        <span />
        <span className={classes.head}>{text.rightB}</span>
        <span className={classes.head}>{text.wrongB}</span>
        <span className={classes.head}>{text.rightA}</span>
        {cell('both')}
        {cell('only-a')}
        <span className={classes.head}>{text.wrongA}</span>
        {cell('only-b')}
        {cell('neither')}
      </div>
      {asksSeveralTimes(comparison) && <p className={classes.note}>{text.several}</p>}
    </section>
  )
}
