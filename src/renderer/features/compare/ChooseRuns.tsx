import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import table from '../../ui/table.module.css'
import classes from './ComparePage.module.css'
import { suggestPairs } from './suggest-pairs.ts'

const FIRST_RUNS = 'run --model baseline:random baseline:first-option --benchmark sample'

/** Nothing to compare is chosen yet: pairs that differ in one thing alone, or how to make some. */
export function ChooseRuns({ runs }: { runs: readonly RunSummary[] }): ReactElement {
  const text = useText()
  const words = text.compare.empty
  const pairs = suggestPairs(runs)
  const isTooFew = runs.filter(({ scored }) => scored > 0).length < 2
  return (
    <>
      <EmptyNote title={words.title} text={isTooFew ? words.tooFew : words.text}>
        {isTooFew && <StoreCommand args={FIRST_RUNS} />}
      </EmptyNote>
      {pairs.length > 0 && (
        <section className={classes.pairs}>
          <h2>{words.suggested}</h2>
          <div className={table.scroll}>
            <table className={table.table}>
              <caption className="visually-hidden">{words.suggested}</caption>
              <tbody>
                {pairs.map(({ a, b, differ }) => (
                  <tr key={`${a.id},${b.id}`} className={table.linked}>
                    <td>
                      <Link to="/compare" search={{ a: a.id, b: b.id }} className={table.link}>
                        #{a.id} {text.compare.against} #{b.id}
                      </Link>
                    </td>
                    <td>{text.benchmark[a.benchmark]}</td>
                    <td className={classes.told}>
                      <bdi>{told(a, differ, text)}</bdi> → <bdi>{told(b, differ, text)}</bdi>
                    </td>
                    <td className={table.quiet}>{words.differ(words[differ])}</td>
                    <td data-numeric>
                      {score(a)} → {score(b)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  )
}

const score = ({ accuracy }: RunSummary): string => (accuracy === null ? '–' : formatScore(accuracy))

function told(
  run: RunSummary,
  differ: 'prompt' | 'format' | 'model',
  text: ReturnType<typeof useText>,
): string {
  if (differ === 'prompt') return `${run.prompt.name}@${run.prompt.version}`
  return differ === 'format' ? text.formatShort[run.format] : run.model
}
