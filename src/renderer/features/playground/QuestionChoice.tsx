import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { BenchmarkData, PromptItem } from '#shared/contract/views.ts'
import { ANSWER_TYPES } from '#shared/domain/answer-type.ts'
import { useText } from '../../i18n/language.tsx'
import { ItemChooser } from '../../queries/ItemChooser.tsx'
import type { Place } from '../../queries/place.ts'
import { Choice } from '../../ui/Choice.tsx'
import form from '../../ui/form.module.css'
import { HostileText } from '../../ui/HostileText.tsx'
import type { Question } from './choices.ts'
import classes from './Playground.module.css'

const TYPED: Question = { from: 'typed', question: '', gold: '', answerType: 'number' }

/** The question: one of the store, walked through, or one's own with its gold answer. */
export function QuestionChoice(props: {
  question: Question
  place: Place | null
  benchmarks: readonly BenchmarkData[]
  item: PromptItem | undefined
  at: number
  total: number
  onChange: (question: Question) => void
}): ReactElement {
  const { question, place, item, at, total } = props
  const text = useText()
  const words = text.playground.question
  const navigate = useNavigate({ from: '/playground' })
  return (
    <div className={form.form}>
      <div className={classes.head}>
        <h2>{words.title}</h2>
        <Choice
          label={words.source}
          value={question.from}
          options={(['store', 'typed'] as const).map((value) => ({ value, label: words.sources[value] }))}
          onChoose={(from) => props.onChange(from === 'store' ? { from } : TYPED)}
        />
      </div>
      {question.from === 'store' ? (
        <>
          <ItemChooser
            place={place}
            benchmarks={props.benchmarks}
            at={at}
            total={total}
            onPlace={(chosen) =>
              void navigate({
                search: ({ task: _, item: __, ...rest }) => ({ ...rest, ...chosen }),
                replace: true,
              })
            }
            onWalk={(step) =>
              void navigate({
                search: (previous) => ({
                  ...previous,
                  ...place,
                  item: Math.min(Math.max(at + step, 0), Math.max(0, total - 1)) + 1,
                }),
                replace: true,
              })
            }
          />
          {item && (
            <div className={classes.question}>
              <HostileText text={item.question} />
              {item.options && <HostileText text={item.options.join(' · ')} />}
              <p className={form.hint}>
                {words.shownGold} <bdi>{item.gold}</bdi>
              </p>
            </div>
          )}
        </>
      ) : (
        <>
          <label>
            {words.typed}
            <textarea
              value={question.question}
              onChange={(event) => props.onChange({ ...question, question: event.currentTarget.value })}
            />
          </label>
          <div className={form.two}>
            <label>
              {words.gold}
              <input
                type="text"
                value={question.gold}
                placeholder={words.goldHint}
                onChange={(event) => props.onChange({ ...question, gold: event.currentTarget.value })}
              />
            </label>
            <label>
              {words.answerType}
              <select
                value={question.answerType}
                onChange={(event) => {
                  const answerType = ANSWER_TYPES.find((type) => type === event.currentTarget.value)
                  if (answerType) props.onChange({ ...question, answerType })
                }}
              >
                {ANSWER_TYPES.map((type) => (
                  <option key={type} value={type}>
                    {text.compare.groups.answerType[type]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </>
      )}
    </div>
  )
}
