import type { CSSProperties, ReactElement } from 'react'
import { formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { cellKey, type PlaygroundInput, type PlaygroundState } from '../../queries/playground.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { KeepForm } from './KeepForm.tsx'
import classes from './Playground.module.css'

type Asked = Extract<PlaygroundState, { input: PlaygroundInput }>

/** Every prompt by every model, filled in as the answers come. */
export function AnswerGrid({ state }: { state: Asked }): ReactElement {
  const text = useText().playground
  const { input, cells, status } = state
  const expected = input.prompts.length * input.models.length
  const ended = [...cells.values()].flatMap(({ outcome }) => outcome ?? [])
  const costs = ended.map((outcome) => (outcome.status === 'answered' ? outcome.costUsd : 0))
  const total = costs.reduce<number | null>(
    (sum, cost) => (sum === null || cost === null ? null : sum + cost),
    0,
  )
  const label = text.progress(ended.length, expected)
  let drafts = 0
  return (
    <>
      <p className={classes.progress} aria-live="polite">
        <span>{label}</span>
        {total !== null && <span>{text.total(formatUsd(total))}</span>}
        {status === 'stopped' && <span>{text.stopped}</span>}
      </p>
      {status === 'asking' && <ProgressLine done={ended.length / expected} label={label} isLive />}
      <div className={classes.grid} style={{ '--models': input.models.length } as CSSProperties}>
        {input.prompts.map((prompt, row) => {
          const name = 'prompt' in prompt ? prompt.prompt : text.prompts.draft(++drafts)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are the request's, which never changes
            <section key={row} className={classes.promptRow} aria-label={name}>
              <div className={classes.rowHead}>
                <h2>
                  <bdi>{name}</bdi>
                </h2>
                {'content' in prompt && <KeepForm name={name} content={prompt.content} />}
              </div>
              <div className={classes.cells}>
                {input.models.map((model, column) => (
                  <AnswerCard
                    key={model}
                    model={model}
                    cell={cells.get(cellKey(row, column))}
                    isOver={status !== 'asking'}
                  />
                ))}
              </div>
            </section>
          )
        })}
      </div>
    </>
  )
}
