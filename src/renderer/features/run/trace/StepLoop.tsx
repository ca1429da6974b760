import type { ReactElement } from 'react'
import { formatDuration, formatPercent } from '#shared/domain/numbers.ts'
import { type StepLoopPart, saysSomething } from '#shared/trace/step-loop.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { RichText } from '../../../ui/RichText.tsx'
import { useAnswer } from './answer-context.ts'
import { Passage } from './Passage.tsx'
import classes from './Trace.module.css'

const MOST_PARTS = 300

/** The turns of a step loop, each with its title and how sure the model was. */
export function StepLoop({ parts }: { parts: readonly StepLoopPart[] }): ReactElement {
  const text = useText().trace
  const { response } = useAnswer()
  const told = parts.filter(
    (part) => part.kind === 'turn' || saysSomething(response.slice(part.start, part.end)),
  )
  const rest = told.length - MOST_PARTS
  return (
    <>
      <ol className={classes.steps}>
        {told.slice(0, MOST_PARTS).map((part) => (
          <li key={part.start} className={classes.step} data-entry={part.kind}>
            {part.kind === 'turn' ? (
              <>
                <span className={classes.number}>{part.number}</span>
                <Turn turn={part} />
              </>
            ) : (
              <Passage {...part} />
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={classes.quiet}>{text.moreEntries(rest)}</p>}
    </>
  )
}

function Turn({ turn }: { turn: Extract<StepLoopPart, { kind: 'turn' }> }): ReactElement {
  const text = useText().trace
  const { response, score } = useAnswer()
  const span = score?.span ?? null
  const isAnswer = span !== null && span.start >= turn.start && span.end <= turn.end
  // JSON writes the content in escapes, so the answer is found again by its words.
  const start = isAnswer ? turn.content.lastIndexOf(response.slice(span.start, span.end)) : -1
  const inContent = isAnswer && start >= 0 ? { start, end: start + span.end - span.start } : null
  return (
    <div>
      <p className={classes.turn}>
        <b>
          <bdi>{turn.title}</bdi>
        </b>
        {turn.isFinal && <Badge>{text.finalTurn}</Badge>}
        {turn.confidence !== null && (
          <span className={classes.left}>{text.confidence(formatPercent(turn.confidence, 0))}</span>
        )}
        {turn.seconds !== null && <span className={classes.left}>{formatDuration(1000 * turn.seconds)}</span>}
      </p>
      <RichText
        text={turn.content}
        span={inContent}
        tone={score?.outcome ?? 'pending'}
        plainNote={text.plain}
      />
      {isAnswer && score?.rule && (
        <p className={classes.rule}>
          {text.rule(score.rule)}
          {/* Found in the JSON around the content, so it is told instead of marked. */}
          {inContent === null && <bdi> · {score.answer}</bdi>}
        </p>
      )}
    </div>
  )
}
