import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactElement, useState } from 'react'
import type { PickedExemplars } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { useText } from '../../../i18n/language.tsx'
import { usePromptItems } from '../../../queries/prompts.ts'
import { Fold } from '../../../ui/Fold.tsx'
import classes from './Editor.module.css'

type Exemplar = PickedExemplars['exemplars'][number]

const TYPING_PAUSE_MS = 200
const SHOWN_ITEMS = 30
const SHOWN_CHARACTERS = 140

/** Exemplars chosen by hand: moved, left out, and added from the solved questions of a task. */
export function GivenExemplars(props: {
  given: readonly Exemplar[]
  place: { readonly benchmark: Benchmark; readonly task: string } | null
  onChange: (given: Exemplar[]) => void
}): ReactElement {
  const { given, onChange } = props
  const text = useText().prompts.exemplars
  const swap = (at: number, other: number): void => {
    const next = [...given]
    const [one, two] = [next[at], next[other]]
    if (!one || !two) return
    next[at] = two
    next[other] = one
    onChange(next)
  }
  return (
    <>
      <ol className={classes.exemplars}>
        {given.map((exemplar, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an exemplar may stand there twice
          <li key={at}>
            <div className={classes.given}>
              <bdi title={exemplar.question}>{exemplar.question.slice(0, SHOWN_CHARACTERS)}</bdi>
              <ActionIcon
                size="xs"
                variant="subtle"
                aria-label={text.up(at + 1)}
                disabled={at === 0}
                onClick={() => swap(at, at - 1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                size="xs"
                variant="subtle"
                aria-label={text.down(at + 1)}
                disabled={at === given.length - 1}
                onClick={() => swap(at, at + 1)}
              >
                ↓
              </ActionIcon>
              <ActionIcon
                size="xs"
                variant="subtle"
                aria-label={text.remove(at + 1)}
                onClick={() => onChange(given.filter((_, index) => index !== at))}
              >
                ✕
              </ActionIcon>
            </div>
          </li>
        ))}
      </ol>
      <Fold summary={text.add}>
        <SolvedItems place={props.place} onAdd={(exemplar) => onChange([...given, exemplar])} />
      </Fold>
    </>
  )
}

function SolvedItems(props: {
  place: { readonly benchmark: Benchmark; readonly task: string } | null
  onAdd: (exemplar: Exemplar) => void
}): ReactElement {
  const text = useText().prompts.exemplars
  const [typed, setTyped] = useState('')
  const [sought] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS)
  const found = usePromptItems(
    props.place && { ...props.place, of: 'solved', text: sought || null, offset: 0, limit: SHOWN_ITEMS },
  )
  return (
    <>
      <TextInput
        size="xs"
        aria-label={text.find}
        placeholder={text.find}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.data?.total === 0 && <p className={classes.quiet}>{text.none}</p>}
      <ul className={classes.solved}>
        {found.data?.items.map(({ id, question, options, goldReasoning, gold, steps }) => (
          <li key={id} className={classes.given}>
            <bdi title={question}>{question.slice(0, SHOWN_CHARACTERS)}</bdi>
            <span className={classes.quiet}>{text.steps(steps)}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`+ ${question.slice(0, SHOWN_CHARACTERS)}`}
              onClick={() => props.onAdd({ question, options, reasoning: goldReasoning, answer: gold })}
            >
              +
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
