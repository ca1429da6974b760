import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import type { PromptIssue } from '#shared/domain/check-prompt.ts'
import type { Format } from '#shared/domain/format.ts'
import { EXEMPLAR_CHOICES } from '#shared/domain/prompt.ts'
import { useText } from '../../../i18n/language.tsx'
import { usePickedExemplars } from '../../../queries/prompts.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import { type ExemplarRule, type Template, USUAL_RULE } from '../content.ts'
import classes from './Editor.module.css'
import { GivenExemplars } from './GivenExemplars.tsx'

const ORDERS = ['as-chosen', 'reversed', 'shuffled'] as const
const MOST_SHOTS = 100

/** Which solved questions are shown: how many, by which rule, in which order; or chosen by hand. */
export function ExemplarFields(props: {
  template: Template
  format: Format
  place: { readonly benchmark: Benchmark; readonly task: string } | null
  issues: readonly PromptIssue[]
  onChange: (template: Template) => void
}): ReactElement {
  const { template, place, onChange } = props
  const text = useText()
  const words = text.prompts.exemplars
  const rule = template.exemplars ?? USUAL_RULE
  const given = typeof rule.choose === 'object' ? rule.choose.given : null
  const setRule = (change: Partial<ExemplarRule>): void =>
    onChange({ ...template, exemplars: { ...rule, ...change } })
  const picked = usePickedExemplars(
    place && given === null && template.shots > 0
      ? { ...place, format: props.format, rule, shots: template.shots }
      : null,
  )
  const isSeeded = rule.choose === 'random' || rule.order === 'shuffled'
  return (
    <section className={classes.field}>
      <div className={classes.fieldHead}>
        <h3>{words.title}</h3>
      </div>
      <div className={classes.row}>
        <label className={classes.small}>
          {words.count}
          <input
            type="number"
            min={1}
            max={MOST_SHOTS}
            value={template.shots}
            onChange={(event) => {
              const shots = Math.trunc(event.currentTarget.valueAsNumber)
              if (shots >= 0 && shots <= MOST_SHOTS) onChange({ ...template, shots })
            }}
          />
        </label>
        <label className={classes.small}>
          {words.choose}
          <select
            value={given === null ? String(rule.choose) : 'given'}
            onChange={(event) => {
              const choose = EXEMPLAR_CHOICES.find((choice) => choice === event.currentTarget.value)
              if (choose) setRule({ choose })
            }}
          >
            {EXEMPLAR_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {words.rules[choice]}
              </option>
            ))}
            {given && <option value="given">{words.given}</option>}
          </select>
        </label>
        <label className={classes.small}>
          {words.order}
          <select
            value={rule.order}
            onChange={(event) => {
              const order = ORDERS.find((candidate) => candidate === event.currentTarget.value)
              if (order) setRule({ order })
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </select>
        </label>
        {isSeeded && (
          <label className={classes.small}>
            {words.seed}
            <input
              type="number"
              min={0}
              max={2 ** 31 - 1}
              value={rule.seed}
              onChange={(event) => setRule({ seed: Math.trunc(event.currentTarget.valueAsNumber) || 0 })}
            />
          </label>
        )}
      </div>
      {props.issues.length > 0 && (
        <ul className={classes.issues}>
          {props.issues.map(({ code }) => (
            <li key={code}>{text.prompts.issues[code]('', [])}</li>
          ))}
        </ul>
      )}
      {given ? (
        <GivenExemplars
          given={given}
          place={place}
          onChange={(next) =>
            onChange({
              ...template,
              shots: Math.max(1, next.length),
              exemplars: { ...rule, choose: next.length === 0 ? 'official' : { given: next } },
            })
          }
        />
      ) : (
        picked.data && (
          <Fold summary={words.shown(picked.data.exemplars.length, text.exemplarSource[picked.data.source])}>
            {picked.data.exemplars.length < template.shots && (
              <p className={classes.quiet}>{words.fewer(template.shots, picked.data.exemplars.length)}</p>
            )}
            <ol className={classes.exemplars}>
              {picked.data.exemplars.map((exemplar) => (
                <li key={exemplar.question}>
                  <HostileText text={exemplar.question} />
                </li>
              ))}
            </ol>
            {picked.data.exemplars.length > 0 && (
              <p className={classes.handed}>
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => setRule({ choose: { given: picked.data.exemplars }, order: 'as-chosen' })}
                >
                  {words.byHand}
                </Button>
                <span className={classes.quiet}>{words.byHandHint}</span>
              </p>
            )}
          </Fold>
        )
      )}
    </section>
  )
}
