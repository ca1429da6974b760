import type { ReactElement } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import { compareFigures } from '#shared/board/choose-figure.ts'
import { disagreementOf } from '#shared/board/disagreement.ts'
import type { Figure } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import { isRankable } from '#shared/board/metric.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { ProvenanceMark } from '../../../ui/ProvenanceMark.tsx'
import { flagsText, nameSource } from '../charts/facts.ts'
import { describeDisagreement, settingText } from '../table/words.ts'
import classes from './ModelPanel.module.css'

/** Every figure of one model on whole benchmarks, by benchmark, a line each with its source; details are a click away. */
export function Overview(props: {
  figures: readonly Figure[]
  onBenchmark: (benchmark: string) => void
}): ReactElement {
  const text = useText()
  const words = text.leaderboard.panel
  const groups = Map.groupBy(props.figures, ({ benchmark }) => benchmark)
  return (
    <>
      {[...groups]
        .sort(([a], [b]) => compareBenchmarks(a, b))
        .map(([benchmark, figures]) => {
          const disagreement = disagreementOf(figures)
          return (
            <section key={benchmark} className={classes.section}>
              <h3>
                <button
                  type="button"
                  className={classes.toBenchmark}
                  onClick={() => props.onBenchmark(benchmark)}
                >
                  {describeBenchmark(benchmark).name}
                </button>{' '}
                · {words.figures(figures.length)}
              </h3>
              {disagreement && (
                <p className={classes.disagreement}>≠ {describeDisagreement(disagreement, text)}</p>
              )}
              <ol className={classes.lines}>
                {figures.toSorted(compareFigures).map((figure) => (
                  <FigureLine key={figure.id} figure={figure} />
                ))}
              </ol>
            </section>
          )
        })}
    </>
  )
}

function FigureLine({ figure }: { figure: Figure }): ReactElement {
  const text = useText()
  const flags = flagsOf({ figure })
  const setting = isRankable(figure) ? settingText(figure, text) : figure.metric
  return (
    <li>
      <ProvenanceMark of={figure.provenance} />
      <b>{formatScore(figure.score)}</b>
      <span>
        {flags.length > 0 && (
          <sup title={flagsText([figure], text)}>{flags.map(({ sign }) => sign).join('')} </sup>
        )}
        {setting !== '–' && `${setting} · `}
        <SourceLink figure={figure} />
      </span>
    </li>
  )
}

function SourceLink({ figure }: { figure: Figure }): ReactElement {
  const name = nameSource(figure, useText())
  const url = figure.provenance === 'own' ? null : figure.source.url
  // An imported address may be anything; only a page on the web is linked.
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return <bdi title={name}>{name}</bdi>
  return (
    <a href={url} title={name} target="_blank" rel="noreferrer" data-source>
      <bdi>{name}</bdi>
    </a>
  )
}
