import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Figure } from '#shared/board/figure.ts'
import type { BoardSearch } from '#shared/board/view-address.ts'
import { useText } from '../../../i18n/language.tsx'
import { flagsText } from './facts.ts'
import classes from './PointFacts.module.css'
import { tableSearch } from './table-search.ts'

/** What is known of a point; once it is pinned, with the way to every page its figures stand on. */
export function PointFacts(props: {
  name: string
  lines: readonly string[]
  figures: readonly Figure[]
  pinned: boolean
  search: BoardSearch
  model: string
}): ReactElement {
  const words = useText().charts.facts
  return (
    <div className={classes.facts}>
      <strong>{props.name}</strong>
      {props.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {props.pinned && (
        <>
          <ul>
            {props.figures.map((figure) => (
              <li key={figure.id}>
                <FigureSource figure={figure} named={props.figures.length > 1} />
              </li>
            ))}
          </ul>
          <Link to="/leaderboard" search={tableSearch(props.search, props.model)}>
            {words.inTable}
          </Link>
        </>
      )}
    </div>
  )
}

/** The run or the page behind a figure. */
export function FigureSource({ figure, named }: { figure: Figure; named: boolean }): ReactElement {
  const text = useText()
  const words = text.charts.facts
  const flags = flagsText([figure], text)
  const of = named ? `${describeBenchmark(figure.benchmark).name}: ` : ''
  if (figure.provenance === 'own')
    return (
      <>
        {of}
        <Link to="/runs/$runId" params={{ runId: figure.run.id }}>
          {words.run(figure.run.id)}
        </Link>
      </>
    )
  const { url, title, date, attribution } = figure.source
  return (
    <>
      {of}
      {url === null ? (
        title || words.noSource
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      )}
      {date && ` (${date})`}
      {attribution && <small> {attribution}</small>}
      {named && flags !== '' && <small> {flags}</small>}
    </>
  )
}
