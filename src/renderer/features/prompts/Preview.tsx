import { Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { BenchmarkData, PromptContentView, PromptPreview } from '#shared/contract/views.ts'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { PROMPT_STYLES, type PromptStyle } from '#shared/domain/prompt.ts'
import { useText } from '../../i18n/language.tsx'
import { ItemChooser } from '../../queries/ItemChooser.tsx'
import type { Place } from '../../queries/place.ts'
import { useItemAt, usePreview } from '../../queries/prompts.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { HostileText } from '../../ui/HostileText.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import classes from './Preview.module.css'
import type { PromptSearch } from './search.ts'

/** Long enough that a word is typed, short enough that nobody waits. */
const TYPING_PAUSE_MS = 250

/** The prompt exactly as it will be sent for an item, as it is typed. */
export function Preview(props: {
  content: PromptContentView
  place: Place | null
  benchmarks: readonly BenchmarkData[]
  search: PromptSearch
}): ReactElement {
  const { place, search } = props
  const text = useText().prompts
  const navigate = useNavigate({ from: '/prompts/$name' })
  const [content] = useDebouncedValue(props.content, TYPING_PAUSE_MS)
  const style = search.style ?? 'chat'
  const items = useItemAt(place, (search.item ?? 1) - 1)
  const { item, at, total } = items
  const preview = usePreview(item ? { source: { content }, itemId: item.id, to: { style } } : null)
  const walk = (step: number): void => {
    const next = Math.min(Math.max(at + step, 0), Math.max(0, total - 1)) + 1
    void navigate({ search: (previous) => ({ ...previous, item: next }), replace: true })
  }
  useShortcuts(text.preview.title, [
    { keys: ']', label: text.keys.next, run: () => walk(1) },
    { keys: '[', label: text.keys.previous, run: () => walk(-1) },
  ])
  const error = items.error ?? preview.error
  return (
    <div className={classes.preview}>
      <div className={classes.head}>
        <h2>{text.preview.title}</h2>
        <Choice
          label={text.preview.style}
          value={style}
          options={PROMPT_STYLES.map((value) => ({ value, label: text.preview.styles[value] }))}
          onChoose={(value) =>
            void navigate({ search: (previous) => ({ ...previous, style: value }), replace: true })
          }
        />
      </div>
      <ItemChooser
        place={place}
        benchmarks={props.benchmarks}
        onPlace={(chosen) =>
          void navigate({
            search: ({ task: _, item: __, ...rest }) => ({ ...rest, ...chosen }),
            replace: true,
          })
        }
        at={at}
        total={total}
        onWalk={walk}
      />
      {error ? (
        <QueryFailure error={error} retry={() => (items.error ? items.refetch() : void preview.refetch())} />
      ) : place === null ? (
        <>
          <p className={classes.quiet}>{text.preview.noItems}</p>
          <StoreCommand args="data download gsm8k" />
        </>
      ) : preview.data ? (
        <Sent
          preview={preview.data}
          gold={item?.gold ?? null}
          style={style}
          isSound={checkPrompt(content).length === 0}
        />
      ) : (
        <Loading label={text.preview.title}>
          <Skeleton height={120} animate={false} />
        </Loading>
      )}
    </div>
  )
}

function Sent(props: {
  preview: PromptPreview
  gold: string | null
  style: PromptStyle
  isSound: boolean
}): ReactElement {
  const { preview, gold } = props
  const text = useText()
  const words = text.prompts.preview
  const { messages, sharedMessages, tokens } = preview
  if (messages.length === 0 || !props.isSound) return <p className={classes.quiet}>{words.stopped}</p>
  const shared = messages.slice(0, sharedMessages)
  const write = (some: PromptPreview['messages']): ReactElement => (
    <ol className={classes.messages}>
      {some.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message is nothing but its place in the dialogue
        <li key={index}>
          {props.style === 'chat' && <span className={classes.role}>{text.trace.role[message.role]}</span>}
          <HostileText text={message.content} />
        </li>
      ))}
    </ol>
  )
  return (
    <div aria-live="polite" className={classes.sent}>
      <p className={classes.quiet} title={words.tokenizer(tokens.tokenizer)}>
        {words.tokens(tokens.total, tokens.shared)}
        {gold !== null && (
          <>
            {' · '}
            {words.gold} <bdi>{gold}</bdi>
          </>
        )}
      </p>
      {shared.length > 1 ? <Fold summary={words.shared(shared.length)}>{write(shared)}</Fold> : write(shared)}
      {write(messages.slice(sharedMessages))}
    </div>
  )
}
