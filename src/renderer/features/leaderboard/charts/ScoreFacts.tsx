import type { ReactElement } from 'react'
import type { ScorePoint } from '#shared/board/score-points.ts'
import { useText } from '../../../i18n/language.tsx'
import { describePoint } from './facts.ts'
import { PointFacts } from './PointFacts.tsx'
import { boardPart, type ChartsSearch } from './search.ts'

/** What is known of one model's score, in every chart that draws a score a model. */
export function ScoreFacts(props: {
  points: readonly ScorePoint[]
  /** The model's name. */
  of: string
  pinned: boolean
  search: ChartsSearch
}): ReactElement | null {
  const text = useText()
  const point = props.points.find(({ model }) => model.name === props.of)
  if (!point) return null
  return (
    <PointFacts
      name={props.of}
      model={props.of}
      lines={describePoint(point, text)}
      figures={point.figures}
      pinned={props.pinned}
      search={boardPart(props.search)}
    />
  )
}
