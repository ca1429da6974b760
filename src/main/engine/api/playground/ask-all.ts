import type { PlaygroundEvent, PlaygroundRequest, PlaygroundResult } from '#shared/contract/views.ts'
import type { Item } from '#shared/domain/item.ts'
import type { Model } from '#shared/domain/model.ts'
import type { Message, Prompt } from '#shared/domain/prompt.ts'
import {
  assertFits,
  assertUsable,
  findNamedPrompt,
  prepareTask,
  promptStyleFor,
  renderItem,
  toPrompt,
} from '../../prompts/index.ts'
import { createProvider, type Provider } from '../../providers/index.ts'
import {
  ActivityLog,
  askedItem,
  askWithRetries,
  costUsd,
  gradeResponse,
  resolveModels,
} from '../../runs/index.ts'
import type { EngineContext } from '../context.ts'
import { EventQueue } from './events.ts'
import { type AskedQuestion, questionOf } from './question.ts'
import { WritingPace } from './writing-pace.ts'

/** Requests at a time, whichever models they go to. */
const AT_A_TIME = 6
const REQUEST_TIMEOUT_MS = 300_000

interface Cell {
  readonly place: { readonly prompt: number; readonly model: number }
  readonly prompt: Prompt
  readonly model: Model
}

/** Asks one question with every prompt and model, and tells of each answer as it comes. Stores nothing. */
export async function* askAll(
  context: EngineContext,
  request: PlaygroundRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<PlaygroundEvent, PlaygroundResult> {
  const question = questionOf(context.store, request.question)
  const cells = cellsOf(context, request, question.item)
  const left = new AbortController()
  const stopped = signal ? AbortSignal.any([signal, left.signal]) : left.signal
  const events = new EventQueue<PlaygroundEvent>()
  // One iterator for all slots: each takes the next cell from it.
  const open = cells.values()
  const slot = async (): Promise<void> => {
    for (const cell of open) {
      if (stopped.aborted) return
      const event = await askCell(context, request, question, cell, events, stopped)
      if (event) events.push(event)
    }
  }
  const working = Promise.all(Array.from({ length: AT_A_TIME }, slot)).finally(() => events.end())
  // Its rejection is met below, at the await; until then it must not count as unhandled.
  working.catch(() => undefined)
  const result: PlaygroundResult = { answered: 0, failed: 0, costUsd: 0 }
  try {
    for await (const event of events.read()) {
      if (event.status === 'failed') result.failed++
      if (event.status === 'answered') {
        result.answered++
        result.costUsd = addKnown(result.costUsd, event.costUsd)
      }
      yield event
    }
    await working
    return result
  } finally {
    left.abort()
  }
}

const addKnown = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b

/** Prompt by prompt. Throws a {@link Problem} for what cannot be asked with, before anything is asked. */
function cellsOf(
  { store }: EngineContext,
  { prompts, models: names }: PlaygroundRequest,
  item: Item,
): Cell[] {
  const models = resolveModels(store, names)
  return prompts.flatMap((source, prompt) => {
    const content =
      'prompt' in source
        ? findNamedPrompt(store, source.prompt).content
        : toPrompt('playground', source.content)
    assertUsable(content)
    assertFits(content, item)
    return models.map((model, place) => ({ place: { prompt, model: place }, prompt: content, model }))
  })
}

/** The provider, every try of which is told of, and what it writes. */
function heardBy(
  provider: Provider,
  messages: readonly Message[],
  place: Cell['place'],
  events: EventQueue<PlaygroundEvent>,
): Provider {
  return {
    complete: async (request) => {
      events.push({ status: 'asking', ...place, messages: [...messages] })
      const pace = new WritingPace((writing) => events.push({ status: 'writing', ...place, ...writing }))
      try {
        return await provider.complete({ ...request, onWriting: (writing) => pace.add(writing) })
      } finally {
        pace.stop()
      }
    },
  }
}

/** Null where the reader left before there was an answer. */
async function askCell(
  { store, keys, fetch, now, random }: EngineContext,
  { temperature, maxTokens, seed }: PlaygroundRequest,
  { item, isScored }: AskedQuestion,
  { place, prompt, model }: Cell,
  events: EventQueue<PlaygroundEvent>,
  stopped: AbortSignal,
): Promise<PlaygroundEvent | null> {
  const { benchmark, task } = item
  const style = promptStyleFor(model)
  const messages = renderItem(prepareTask(store, { prompt, benchmark, task, style }), item)
  const provider = createProvider(model, { key: keys.keyOf(model), fetch, timeoutMs: REQUEST_TIMEOUT_MS })
  const asked = await askWithRetries(
    {
      provider: heardBy(provider, messages, place, events),
      activity: new ActivityLog(now),
      aborted: stopped,
      random,
    },
    {
      messages,
      temperature: temperature ?? (model.type === 'Reasoning' ? null : 0),
      maxTokens,
      seed,
      sample: 0,
      item: askedItem(prompt, item, []),
    },
    stopped,
  )
  switch (asked.kind) {
    case 'halted':
      return null
    case 'stopped':
      return { status: 'failed', ...place, message: asked.reason }
    case 'failed':
      return { status: 'failed', ...place, message: asked.failure.message }
    case 'answered': {
      const { text, thinking, finishReason, usage, reportedModel } = asked.completion
      const { outcome, credit, answer, rule, span } = gradeResponse(prompt, item, asked.completion)
      return {
        status: 'answered',
        ...place,
        text,
        thinking,
        finishReason,
        usage,
        costUsd: costUsd(model, usage),
        latencyMs: asked.latencyMs,
        retries: asked.retries,
        reportedModel,
        score: isScored ? { outcome, credit, answer, rule, span: span && { ...span } } : null,
      }
    }
  }
}
