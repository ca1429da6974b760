import { expect, it } from 'vitest'
import type { VariantKind } from '#shared/domain/variant.ts'
import { describeKinds, judgeModel } from './judge-model.ts'
import type { StudiedModel } from './study-answers.ts'

const KINDS: readonly VariantKind[] = ['base', 'paraphrase', 'paraphrase', 'option-order']
/** As many runs as kinds; only what a verdict goes by is filled in. */
const runs = KINDS.map((kind, at) => ({
  variant: { key: `${kind}/${at}`, kind, detail: '', change: null },
})) as unknown as StudiedModel['runs']

const BY_CHANCE = { mean: 0.05, upper95: 0.1, p: 0.6 }
const BEYOND = { mean: 0.05, upper95: 0.1, p: 0.001 }

function conclude({
  accuracies = [0.7, 0.7, 0.7, 0.7],
  unanswered = [0, 0, 0, 0],
  chances = [BY_CHANCE, BY_CHANCE],
  chance = BY_CHANCE,
  done = 4,
  items = 40,
}) {
  const found = accuracies.map((accuracy, at) => ({
    variant: `${KINDS[at]}/${at}`,
    accuracy,
    unanswered: unanswered[at] ?? 0,
  }))
  const left = [...chances]
  const kinds = describeKinds(runs, [], found, () => left.shift() ?? BY_CHANCE)
  const spread = { best: Math.max(...accuracies), worst: Math.min(...accuracies) }
  const studied = { model: 'm', planned: 4, done, runs, items: Array(items).fill(null) }
  return judgeModel({
    studied,
    accuracies: found,
    spread: { ...spread, spread: spread.best - spread.worst },
    chance,
    kinds,
  })
}

it('blames the kind of change that moved the score, and says how much was left unanswered under it', () => {
  const verdict = conclude({
    accuracies: [0.7, 0.7, 0.7, 0.1],
    unanswered: [0, 0, 0, 0.8],
    chances: [{ ...BY_CHANCE, p: 1 }, BEYOND],
    chance: BEYOND,
  })
  expect(verdict).toMatchObject({
    status: 'swayed',
    n: 40,
    kind: 'option-order',
    best: 0.7,
    worst: 0.1,
    worstVariant: 'option-order/3',
    unanswered: 0.8,
    p: 0.002,
  })
})

it('blames no kind where only all of them together are beyond chance', () => {
  expect(conclude({ accuracies: [0.7, 0.6, 0.5, 0.6], chance: { ...BEYOND, p: 0.03 } })).toMatchObject({
    status: 'swayed',
    kind: null,
    worstVariant: 'paraphrase/2',
    p: 0.03,
  })
})

it.each([
  [{ done: 2 }, { status: 'unfinished', done: 2, runs: 4 }],
  [{ items: 5 }, { status: 'too-few-items', n: 5, needed: 6 }],
  [{ unanswered: [1, 0.9, 0.8, 1] }, { status: 'unanswered', n: 40, unanswered: 0.8 }],
  [{ accuracies: [0.7, 0.75, 0.7, 0.7] }, { status: 'within-chance', n: 40, upper95: 0.1, p: 0.6 }],
  // 0.03 of one kind out of two is 0.06.
  [{ chances: [{ ...BEYOND, p: 0.03 }, BY_CHANCE] }, { status: 'within-chance' }],
])('concludes nothing of %j', (study, verdict) => {
  expect(conclude(study)).toMatchObject(verdict)
})
