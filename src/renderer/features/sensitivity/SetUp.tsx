import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import { FORMATS } from '#shared/domain/format.ts'
import { VARIANT_KINDS, type VariantKind } from '#shared/domain/variant.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { useModels } from '../../queries/models.ts'
import { usePrompts } from '../../queries/prompts.ts'
import { useStartStudy, useStudyPlan } from '../../queries/sensitivity.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import form from '../../ui/form.module.css'
import { Panel } from '../../ui/Panel.tsx'
import { BOUNDS, FIRST_CHOICES, isWithin, type StudyChoices, toRequest } from './choices.ts'
import { PlanNote } from './PlanNote.tsx'
import classes from './Sensitivity.module.css'

/** The prompt as it is belongs to every study. */
const VARIED = VARIANT_KINDS.filter((kind) => kind !== 'base')
const TYPING_PAUSE_MS = 300

/** What is asked of whom, varied how, and what that will take before anything is sent. */
export function SetUp(): ReactElement {
  const text = useText()
  const words = text.sensitivity.setUp
  const navigate = useNavigate()
  const models = useModels()
  const benchmarks = useBenchmarkData()
  const prompts = usePrompts()
  const start = useStartStudy()
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const set = (change: Partial<StudyChoices>): void => setChoices((previous) => ({ ...previous, ...change }))
  const [settled] = useDebouncedValue(choices, TYPING_PAUSE_MS)
  const plan = useStudyPlan(toRequest(settled))
  const request = toRequest(choices)
  const go = async (): Promise<void> => {
    if (!request) return
    const { id } = await start.mutateAsync(request)
    await navigate({ to: '/sensitivity/$studyId', params: { studyId: id } })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A start that fails says so in the form.
    void go().catch(() => undefined)
  }
  const number = (name: 'perKind' | 'limit' | 'seed' | 'requests' | 'usd', label: string, hint?: string) => (
    <label>
      {label}
      <input
        type="number"
        min={BOUNDS[name].min}
        max={BOUNDS[name].max}
        aria-invalid={!isWithin(name, choices[name])}
        step={name === 'usd' ? 'any' : 1}
        value={choices[name]}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
      {isWithin(name, choices[name]) ? (
        hint && <span className={form.hint}>{hint}</span>
      ) : (
        <span className={classes.attention} role="alert">
          {words.outOfBounds(BOUNDS[name].min, BOUNDS[name].max)}
        </span>
      )}
    </label>
  )
  return (
    <form className={classes.setUp} onSubmit={submit}>
      <Panel title={words.title}>
        <div className={form.form}>
          <CheckList
            label={words.models}
            options={(models.data ?? []).map(({ name, key }) => ({
              value: name,
              label: name,
              detail: key === 'missing' ? words.keyMissing : null,
            }))}
            chosen={choices.models}
            onChoose={(chosen) => set({ models: chosen })}
          />
          <CheckList<VariantKind>
            label={words.kinds}
            options={VARIED.map((value) => ({ value, label: text.sensitivity.kind[value] }))}
            chosen={choices.kinds}
            onChoose={(kinds) => set({ kinds })}
          />
          <div className={form.two}>
            <label>
              {words.benchmark}
              <select
                value={choices.benchmark}
                onChange={(event) => set({ benchmark: event.currentTarget.value })}
              >
                {benchmarks.data
                  ?.filter(({ testItems }) => testItems > 0)
                  .map(({ benchmark }) => (
                    <option key={benchmark} value={benchmark}>
                      {text.benchmark[benchmark]}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              {words.prompt}
              <select value={choices.prompt} onChange={(event) => set({ prompt: event.currentTarget.value })}>
                <option value="">{words.own}</option>
                {prompts.data?.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.format}
              <select
                value={choices.format}
                disabled={choices.prompt !== ''}
                onChange={(event) => {
                  const format = FORMATS.find((candidate) => candidate === event.currentTarget.value)
                  if (format) set({ format })
                }}
              >
                {FORMATS.map((format) => (
                  <option key={format} value={format}>
                    {text.format[format]}
                  </option>
                ))}
              </select>
            </label>
            {number('perKind', words.perKind)}
            {number('limit', words.limit, words.limitHint)}
            {number('seed', words.seed)}
            {number('requests', words.budget, words.budgetHint)}
            {number('usd', words.budgetUsd, words.budgetHint)}
          </div>
        </div>
      </Panel>
      <Panel title={words.plan}>
        {choices.models.length === 0 ? (
          <p className={form.hint}>{words.noModels}</p>
        ) : choices.kinds.length === 0 ? (
          <p className={form.hint}>{words.noKinds}</p>
        ) : plan.error ? (
          <CallFailure error={plan.error} />
        ) : plan.data ? (
          <PlanNote plan={plan.data} />
        ) : (
          <p className={form.hint} role="status">
            {words.reckoning}
          </p>
        )}
        {start.error && <CallFailure error={start.error} />}
        <div className={form.buttons}>
          <Button
            size="xs"
            type="submit"
            disabled={request === null || !plan.data?.withinBudget || plan.isError}
            loading={start.isPending}
          >
            {words.start}
          </Button>
        </div>
      </Panel>
    </form>
  )
}
