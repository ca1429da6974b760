import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { useModels } from '../../queries/models.ts'
import { findPlace } from '../../queries/place.ts'
import { usePlayground } from '../../queries/playground.ts'
import { useItemAt } from '../../queries/prompts.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import form from '../../ui/form.module.css'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { AnswerGrid } from './AnswerGrid.tsx'
import { toInput } from './choices.ts'
import classes from './Playground.module.css'
import { PromptChoices } from './PromptChoices.tsx'
import { QuestionChoice } from './QuestionChoice.tsx'
import { useSession } from './session.ts'

const route = getRouteApi('/playground')

/** One question, several prompts and models: what is chosen on the left, what comes back on the right. */
export function PlaygroundPage(): ReactElement {
  const text = useText().playground
  const { choices, search, change } = useSession(route.useSearch())
  const models = useModels()
  const benchmarks = useBenchmarkData()
  const playground = usePlayground()
  const place = findPlace(benchmarks.data ?? [], search)
  const { item, at, total } = useItemAt(place, (search.item ?? 1) - 1)
  const asked = toInput(choices, item?.id ?? null)
  const { state } = playground
  const isAsking = state.status === 'asking'
  const requests = Math.max(1, choices.models.length * (choices.prompts.length + choices.drafts.length))
  return (
    <>
      <PageHeader title={text.title} sub={text.text} />
      <div className={classes.page}>
        <section className={classes.setUp} aria-label={text.title}>
          <QuestionChoice
            question={choices.question}
            place={place}
            benchmarks={benchmarks.data ?? []}
            item={item}
            at={at}
            total={total}
            onChange={(question) => change({ question })}
          />
          <PromptChoices prompts={choices.prompts} drafts={choices.drafts} onChange={change} />
          <CheckList
            label={text.models}
            options={(models.data ?? []).map(({ name, key }) => ({
              value: name,
              label: name,
              detail: key === 'missing' ? text.keyMissing : null,
            }))}
            chosen={choices.models}
            onChoose={(chosen) => change({ models: chosen })}
          />
          <div className={form.buttons}>
            {isAsking ? (
              <Button size="xs" color="var(--bad)" variant="outline" onClick={playground.stop}>
                {text.cancel}
              </Button>
            ) : (
              <Button
                size="xs"
                disabled={!('input' in asked)}
                onClick={() => 'input' in asked && void playground.ask(asked.input)}
              >
                {text.ask(requests)}
              </Button>
            )}
            <span className={form.hint}>{'missing' in asked ? text.missing[asked.missing] : ' '}</span>
          </div>
          <p className={form.hint}>{text.prompts.most}</p>
        </section>
        <section
          className={classes.answers}
          aria-label={text.grid}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-busy={isAsking}
        >
          {state.status === 'idle' ? (
            <EmptyNote title={text.startTitle} text={text.startText} />
          ) : state.status === 'failed' ? (
            <CallFailure error={state.error} />
          ) : (
            <AnswerGrid state={state} />
          )}
        </section>
      </div>
    </>
  )
}
