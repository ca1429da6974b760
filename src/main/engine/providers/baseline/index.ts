import { noBaseline } from '#shared/domain/missing.ts'
import { BASELINES, type Model } from '#shared/domain/model.ts'
import type { Completion, Provider } from '../provider.ts'
import { type Guess, WAYS } from './guesses.ts'

/**
 * An offline model that needs no key and uses no tokens: what a score is worth shows against it. The same
 * seed, item and sample give the same answer.
 */
export function baselineProvider({ modelId }: Model): Provider {
  const baseline = BASELINES.find((name) => name === modelId)
  if (!baseline) throw noBaseline(modelId, BASELINES)
  const ways = WAYS[baseline]
  return {
    complete: async ({ item, sample, seed, signal }) => {
      signal.throwIfAborted()
      const draw = `${seed ?? 0}|${sample}|${item.hash}`
      const guesses = ways.map((way) => way(item, draw))
      const taken = guesses.findIndex((guess) => guess !== null)
      return completionOf(say(guesses[taken] ?? null, taken > 0))
    },
  }
}

function say(guess: Guess | null, fallenBack: boolean): string {
  if (guess === null) return 'There is nothing here to guess from.'
  const answer = `The answer is ${guess.answer}.`
  return fallenBack ? `There is nothing to go by here, so I take ${guess.way}.\n${answer}` : answer
}

function completionOf(text: string): Completion {
  return {
    text,
    thinking: null,
    finishReason: 'stop',
    providerFinishReason: null,
    usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    requestId: null,
    reportedModel: null,
  }
}
