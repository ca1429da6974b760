import * as z from 'zod'
import type { Writing } from '../provider.ts'
import { isRecord } from '../provider-error.ts'
import type { Assembly } from '../streamed-answer.ts'

/** What is not text there adds nothing. */
const words = z.string().nullish().catch(null)
const block = z.object({ type: z.string(), text: words, thinking: words })

const started = z.object({
  type: z.literal('message_start'),
  message: z.object({ model: words, usage: z.unknown() }),
})
const blockStarted = z.object({
  type: z.literal('content_block_start'),
  index: z.int().nonnegative(),
  content_block: block,
})
/** The delta's own type is of no interest: what it brings tells. */
const blockGrew = z.object({
  type: z.literal('content_block_delta'),
  index: z.int().nonnegative(),
  delta: z.object({ text: words, thinking: words }),
})
const told = z.object({
  type: z.literal('message_delta'),
  delta: z.object({ stop_reason: words }),
  usage: z.unknown(),
})
const ended = z.object({ type: z.literal('message_stop') })
const messageEvent = z.discriminatedUnion('type', [started, blockStarted, blockGrew, told, ended])

/** An answer over Messages, out of its blocks' pieces; complete when the protocol says so. */
export function assembleMessage(): Assembly {
  const blocks = new Map<number, { type: string; text: string; thinking: string }>()
  let model: string | null = null
  let finish: string | null = null
  /** The counts come in two parts, the later one's win. */
  let usage: Record<string, unknown> = {}
  let isComplete = false

  const grow = (index: number, { text, thinking }: Grown): Writing => {
    const writing = { text: text ?? '', thinking: thinking ?? '' }
    const at = blocks.get(index)
    if (at)
      blocks.set(index, { ...at, text: at.text + writing.text, thinking: at.thinking + writing.thinking })
    return writing
  }

  return {
    add: (raw) => {
      const { data: event } = messageEvent.safeParse(raw)
      switch (event?.type) {
        case 'message_start':
          model = event.message.model ?? null
          usage = { ...usage, ...countsOf(event.message.usage) }
          return null
        case 'content_block_start':
          blocks.set(event.index, { type: event.content_block.type, text: '', thinking: '' })
          return grow(event.index, event.content_block)
        case 'content_block_delta':
          return grow(event.index, event.delta)
        case 'message_delta':
          finish = event.delta.stop_reason ?? finish
          usage = { ...usage, ...countsOf(event.usage) }
          return null
        case 'message_stop':
          isComplete = true
          return null
        case undefined:
          return null
      }
    },
    answer: () => (isComplete ? { model, content: [...blocks.values()], stop_reason: finish, usage } : null),
  }
}

type Grown = z.output<typeof blockGrew>['delta']

const countsOf = (usage: unknown): Record<string, unknown> => (isRecord(usage) ? usage : {})
