import type { ModelSensitivity } from '#shared/contract/views.ts'
import { adjustHolm } from '#shared/statistics/holm.ts'
import { comparePairs, consistencyOf, seededRandom, spreadByChance, spreadOf } from '../../analysis/index.ts'
import { describeKinds, judgeModel } from './judge-model.ts'
import type { StudiedItem, StudiedModel } from './study-answers.ts'

/** Most items of a class that are compared with each other: their pairs grow with the square. */
const LARGEST_CLASS = 300

/** What a model's answers say of how it hangs on the prompt; null below two variants or without a common item. */
export function describeModel(studied: StudiedModel): ModelSensitivity | null {
  const { model, runs, items } = studied
  const accuracies = runs.map(({ variant }, index) => ({
    variant: variant.key,
    accuracy: mean(items.map(({ answers }) => answers[index]?.given.credit ?? 0)),
    unanswered: mean(items.map(({ answers }) => Number(isUnanswered(answers[index]?.given.outcome)))),
  }))
  const spread = spreadOf(accuracies.map(({ accuracy }) => accuracy))
  if (runs.length < 2 || items.length === 0 || spread === null) return null
  const classes = describeClasses(items)
  const consistencies = classes.flatMap(({ consistency }) => consistency ?? [])
  const every = items.filter(({ right }) => right === runs.length).length
  const none = items.filter(({ right }) => right === 0).length
  const credits = items.map(({ answers }) => answers.map(({ given }) => given.credit))
  const chance = spreadByChance(credits, { draws: DRAWS, random: seededRandom(SEED) })
  const kinds = describeKinds(runs, credits, accuracies, (ofKind) =>
    spreadByChance(ofKind, { draws: DRAWS, random: seededRandom(SEED) }),
  )
  return {
    model,
    variants: runs.length,
    items: items.length,
    verdict: judgeModel({ studied, accuracies, spread, chance, kinds }),
    accuracies,
    chance,
    kinds,
    ...spread,
    sensitivity: mean(items.map(({ sensitivity }) => sensitivity)),
    consistency: consistencies.length === 0 ? null : mean(consistencies),
    classes,
    rightUnder: { every, some: items.length - every - none, none },
    effects: describeEffects(runs, items),
  }
}

/** Random orders drawn for what chance would spread. */
const DRAWS = 1000
const SEED = 20240229

const isUnanswered = (outcome: string | undefined): boolean =>
  outcome === 'no-answer' || outcome === 'truncated' || outcome === 'refused'

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** By gold answer, those of two items or more. */
function describeClasses(items: readonly StudiedItem[]): ModelSensitivity['classes'] {
  const byGold = Map.groupBy(items, ({ item }) => item.gold)
  return [...byGold]
    .filter(([, ofClass]) => ofClass.length > 1)
    .map(([gold, ofClass]) => ({
      gold,
      items: ofClass.length,
      sensitivity: mean(ofClass.map(({ sensitivity }) => sensitivity)),
      consistency: consistencyOf(
        ofClass.slice(0, LARGEST_CLASS).map(({ answers }) => answers.map(({ value }) => value)),
      ),
    }))
    .sort((a, b) => b.items - a.items || (a.gold < b.gold ? -1 : 1))
}

/** Each change against the base over the same items, the one that moved most first. */
function describeEffects(
  runs: StudiedModel['runs'],
  items: readonly StudiedItem[],
): ModelSensitivity['effects'] {
  const base = runs.findIndex(({ variant }) => variant.kind === 'base')
  if (base < 0) return []
  const showing = (item: StudiedItem, index: number) => {
    const given = item.answers[index]?.given
    return { credit: given?.credit ?? 0, right: given?.outcome === 'correct' }
  }
  const compared = runs.flatMap(({ variant }, index) =>
    index === base
      ? []
      : [
          {
            variant: variant.key,
            ...comparePairs(items.map((item) => ({ a: showing(item, base), b: showing(item, index) }))),
          },
        ],
  )
  const adjusted = adjustHolm(compared.map(({ p }) => p))
  return compared
    .map(({ variant, n, difference, ci95, p }, index) => ({
      variant,
      n,
      difference: difference ?? 0,
      ci95: ci95 && ([...ci95] satisfies [number, number]),
      p,
      holmP: adjusted[index] ?? 1,
    }))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
}
