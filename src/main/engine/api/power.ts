import type { PowerAnswer, PowerRequest } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { comparePairs, detectableDifference, discordanceAt, itemsNeeded, powerOf } from '../analysis/index.ts'
import { listItemResults, listRuns, listTasks, type RunRecord, type Store } from '../store/index.ts'
import { pairItems } from './compare/pair-items.ts'
import { api, type EngineContext } from './context.ts'

/** What is assumed where nothing is known: about what good prompts of a good model have in common. */
const USUAL_ACCURACY = 0.7
const USUAL_CORRELATION = 0.5
/** Most pairs of own runs that are looked at, the newest, and fewest items they must share. */
const MOST_PAIRS = 6
const FEWEST_COMMON = 30

export function powerApi({ store }: EngineContext) {
  return { items: api.power.items.handler(({ input }) => answerPower(store, input)) }
}

function answerPower(store: Store, request: PowerRequest): PowerAnswer {
  const { benchmark, difference, power } = request
  const available =
    benchmark === null ? null : listTasks(store, benchmark).reduce((sum, { items }) => sum + items, 0)
  const reckoned = reckonAgreement(store, request)
  const effect = { difference, discordance: Math.max(reckoned.discordance, difference) }
  const items = request.items ?? available
  return {
    ...reckoned,
    discordance: effect.discordance,
    itemsNeeded: itemsNeeded(effect, power),
    available,
    at:
      items === null || items === 0
        ? null
        : {
            items,
            power: powerOf(effect, items),
            detectable: detectableDifference(items, effect.discordance),
          },
  }
}

function reckonAgreement(
  store: Store,
  { benchmark, accuracy, agreement }: PowerRequest,
): Pick<PowerAnswer, 'discordance' | 'accuracy' | 'basis' | 'pairs'> {
  if (agreement !== null)
    return { discordance: 1 - agreement, accuracy: accuracy ?? USUAL_ACCURACY, basis: 'given', pairs: 0 }
  const own = benchmark === null ? [] : ownPairs(store, benchmark)
  if (own.length > 0) {
    const middle = (values: readonly number[]) =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    return {
      discordance: middle(own.map(({ discordance }) => discordance)),
      accuracy: accuracy ?? middle(own.map((pair) => pair.accuracy)),
      basis: 'own-runs',
      pairs: own.length,
    }
  }
  const assumed = accuracy ?? USUAL_ACCURACY
  return {
    discordance: discordanceAt(assumed, USUAL_CORRELATION),
    accuracy: assumed,
    basis: 'assumed',
    pairs: 0,
  }
}

/** How the newest pairs of runs of one model with different prompts agree. */
function ownPairs(store: Store, benchmark: Benchmark): { discordance: number; accuracy: number }[] {
  const runs = listRuns(store).filter((run) => run.benchmark === benchmark && run.status === 'done')
  const pairs: { discordance: number; accuracy: number }[] = []
  for (const [a, b] of differentPrompts(runs)) {
    if (pairs.length === MOST_PAIRS) break
    const paired = pairItems(listItemResults(store, [a.id]), listItemResults(store, [b.id])).pairs
    if (paired.length < FEWEST_COMMON) continue
    const { n, onlyA, onlyB, accuracyA, accuracyB } = comparePairs(paired)
    pairs.push({ discordance: (onlyA + onlyB) / n, accuracy: ((accuracyA ?? 0) + (accuracyB ?? 0)) / 2 })
  }
  return pairs
}

/** Each run of a model with the one before it that asks with another prompt. */
function* differentPrompts(runs: readonly RunRecord[]): Generator<readonly [RunRecord, RunRecord]> {
  for (const ofModel of Map.groupBy(runs, (run) => run.model.name).values())
    for (const [index, run] of ofModel.entries()) {
      const other = ofModel.slice(index + 1).find((earlier) => earlier.prompt.hash !== run.prompt.hash)
      if (other) yield [other, run]
    }
}
