import type { ReactElement } from 'react'
import { formatDuration, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { useRequestWords } from '../../queries/failure-words.ts'
import type { PlaygroundAnswer, PlaygroundCell } from '../../queries/playground.ts'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import classes from './Playground.module.css'

/** What a model answered to a prompt, whether it is right, and what it took. */
export function AnswerCard(props: {
  model: string
  cell: PlaygroundCell | undefined
  /** Nothing more will come. */
  isOver: boolean
}): ReactElement {
  const { cell } = props
  const text = useText()
  const words = text.playground
  const sayRequest = useRequestWords()
  const outcome = cell?.outcome ?? null
  return (
    <article className={classes.card} aria-label={props.model}>
      <header className={classes.cardHead}>
        <bdi>{props.model}</bdi>
        {outcome === null && !props.isOver && (
          <span className={classes.quiet}>
            {!cell ? words.waiting : isWriting(cell) ? words.writing : words.asking}
          </span>
        )}
        {outcome === null && props.isOver && <span className={classes.quiet}>{words.cut}</span>}
        {outcome?.status === 'failed' && (
          <span className={classes.outcome} data-tone="error">
            <ToneDot tone="error" /> {words.failed}
          </span>
        )}
        {outcome?.status === 'answered' && <Outcome score={outcome.score} />}
      </header>
      {outcome?.status === 'failed' && <HostileText text={sayRequest(outcome.message)} />}
      {outcome?.status === 'answered' && <Answered answer={outcome} />}
      {cell && outcome === null && isWriting(cell) && <Written writing={cell.writing} />}
      {cell && cell.messages.length > 0 && (
        <Fold summary={words.sent}>
          {cell.messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a message is nothing but its place in the dialogue
            <div key={index}>
              <span className={classes.quiet}>{text.trace.role[message.role]}</span>
              <HostileText text={message.content} />
            </div>
          ))}
        </Fold>
      )}
    </article>
  )
}

function Outcome({ score }: Pick<PlaygroundAnswer, 'score'>): ReactElement {
  const text = useText()
  if (score === null) return <span className={classes.quiet}>{text.playground.unscored}</span>
  return (
    <span className={classes.outcome} data-tone={score.outcome}>
      <ToneDot tone={score.outcome} /> {text.outcome[score.outcome]}
      {score.answer !== null && <bdi>{score.answer}</bdi>}
    </span>
  )
}

const isWriting = ({ writing }: PlaygroundCell): boolean => writing.text !== '' || writing.thinking !== ''

/** An answer that is not at its end: thinking is open as long as there is nothing else to see. */
function Written({ writing: { text: written, thinking } }: Pick<PlaygroundCell, 'writing'>): ReactElement {
  const text = useText().playground
  return (
    <>
      {thinking !== '' && (
        <Fold summary={text.thinking} open={written === ''}>
          <HostileText text={thinking} />
        </Fold>
      )}
      {written !== '' && (
        <div className={classes.text}>
          <HostileText text={written} />
        </div>
      )}
    </>
  )
}

function Answered({ answer }: { answer: PlaygroundAnswer }): ReactElement {
  const text = useText().playground
  const { score, usage, costUsd, latencyMs, thinking } = answer
  return (
    <>
      {thinking && (
        <Fold summary={text.thinking}>
          <HostileText text={thinking} />
        </Fold>
      )}
      <div className={classes.text}>
        {answer.text === '' ? (
          <p className={classes.quiet}>{text.empty}</p>
        ) : (
          <HostileText text={answer.text} span={score?.span ?? null} tone={score?.outcome ?? 'pending'} />
        )}
      </div>
      <p className={classes.quiet}>
        {[
          text.tokens(usage.inputTokens, usage.outputTokens),
          formatUsd(costUsd),
          formatDuration(latencyMs),
        ].join(' · ')}
      </p>
    </>
  )
}
