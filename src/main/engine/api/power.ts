import type { PowerAnswer, PowerRequest } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { Problem } from '#shared/domain/problem.ts'
import { asksVariant } from '#shared/domain/variant.ts'
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
  assertPossible(request)
  const { benchmark, difference, power } = request
  const available =
    benchmark === null ? null : listTasks(store, benchmark).reduce((sum, { items }) => sum + items, 0)
  const reckoned = reckonAgreement(store, request)
  const raised = difference > reckoned.discordance
  const effect = { difference, discordance: raised ? difference : reckoned.discordance }
  const items = request.items ?? available
  return {
    ...reckoned,
    discordance: effect.discordance,
    raised,
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

/** Rounded to what a difference is said in. */
const pointsOf = (share: number): string => String(Math.round(share * 1000) / 10)

/** Two runs that get 99 % right between them differ by 2 points at most. */
function assertPossible({ difference, accuracy, agreement }: PowerRequest): void {
  if (accuracy === null || agreement !== null) return
  const room = 2 * Math.min(accuracy, 1 - accuracy)
  if (difference <= room + 1e-9) return
  throw new Problem(
    'bad-input',
    `two prompts that get about ${pointsOf(accuracy)} % right cannot differ by ${pointsOf(difference)} points, but by ${pointsOf(room)} at most`,
    {
      hint: 'ask for a smaller difference, or for an accuracy between theirs',
      detail: { kind: 'impossible-difference', accuracy, difference, room },
    },
  )
}

type Agreement = Pick<PowerAnswer, 'discordance' | 'accuracy' | 'basis' | 'pairs' | 'measured'>

function reckonAgreement(store: Store, request: PowerRequest): Agreement {
  const { benchmark, accuracy, agreement } = request
  const assumed = accuracy ?? USUAL_ACCURACY
  if (agreement !== null)
    return { discordance: 1 - agreement, accuracy: assumed, basis: 'given', pairs: 0, measured: null }
  const own = benchmark === null ? [] : ownPairs(store, benchmark)
  if (own.length > 0) return measure(own, accuracy)
  const discordance = discordanceAt(assumed, USUAL_CORRELATION)
  return { discordance, accuracy: assumed, basis: 'assumed', pairs: 0, measured: null }
}

interface MeasuredPair {
  readonly discordance: number
  readonly accuracy: number
}

function measure(pairs: readonly MeasuredPair[], accuracy: number | null): Agreement {
  const sorted = (read: (pair: MeasuredPair) => number) => pairs.map(read).sort((a, b) => a - b)
  const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)] ?? 0
  const shares = sorted(({ discordance }) => discordance)
  return {
    discordance: middle(shares),
    accuracy: accuracy ?? middle(sorted((pair) => pair.accuracy)),
    basis: 'own-runs',
    pairs: pairs.length,
    measured: { lowest: shares[0] ?? 0, middle: middle(shares), highest: shares.at(-1) ?? 0 },
  }
}

/** Null for two runs with hardly a common item. */
function agreementOf(store: Store, a: number, b: number): MeasuredPair | null {
  const { pairs } = pairItems(listItemResults(store, [a]), listItemResults(store, [b]))
  if (pairs.length < FEWEST_COMMON) return null
  const { n, onlyA, onlyB, accuracyA, accuracyB } = comparePairs(pairs)
  return { discordance: (onlyA + onlyB) / n, accuracy: ((accuracyA ?? 0) + (accuracyB ?? 0)) / 2 }
}

/** How the newest pairs of runs of one model with different prompts agree; what a study made of one prompt tells of that study. */
function ownPairs(store: Store, benchmark: Benchmark): MeasuredPair[] {
  const runs = listRuns(store).filter(
    (run) => run.benchmark === benchmark && run.status === 'done' && !asksVariant(run),
  )
  const pairs: MeasuredPair[] = []
  for (const [a, b] of differentPrompts(runs)) {
    if (pairs.length === MOST_PAIRS) break
    const found = agreementOf(store, a.id, b.id)
    if (found) pairs.push(found)
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
