import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { findLastBoxed } from '../../src/main/engine/scoring/boxes.ts'
import {
  canonicalMath,
  equivalentMath,
  extractMath,
  matchesGold,
} from '../../src/main/engine/scoring/math/index.ts'
import { realData } from '../support/data-folder.ts'
import { describeWithRealData } from '../support/real-data.ts'

interface Problem {
  readonly problem: string
  readonly solution: string
}
interface AnsweredProblem extends Problem {
  readonly answer: string
}
interface SampledProblem {
  readonly idx: number
  readonly answer: string
  readonly samples: readonly string[]
  readonly sample_is_correct: readonly boolean[]
}

const BARE_GROUPS = /^(?:\\\$)?\d{1,3}(?:,\d{3})+$/
const NUMBERS_WITH_BARE_COMMAS = ['\\$115,000', '15,600', '61,328', '58,500']

const MARKER = 'The final answer is'

/** Golds that are written differently, stand in the random sample below and do say the same. */
const SAME_BUT_WRITTEN_DIFFERENTLY: readonly string[] = []

/** Where our grading and the authors' part, and why. */
const GRADED_DIFFERENTLY = [
  {
    idx: 72,
    sample: 7,
    ours: true,
    reason: String.raw`the sample's \boxed{10000} is the gold 10{,}000, whose {,} the authors' grader does not read`,
  },
]

describeWithRealData('the 5,000 problems of MATH', () => {
  let problems: Problem[] = []
  let solutions: string[] = []
  let golds: string[] = []
  beforeAll(() => {
    problems = readLines<Problem>('test.jsonl')
    solutions = problems.map(({ solution }) => solution)
    golds = solutions.map((solution) => {
      const span = findLastBoxed(solution)
      return span === null ? '' : solution.slice(span.start, span.end)
    })
  })

  it('have a gold answer each', () => {
    expect(golds).toHaveLength(5_000)
    expect(golds.filter((gold) => gold.trim() === '')).toEqual([])
  })

  it('are answered rightly by their own solutions', () => {
    expect(golds.filter((gold, at) => !finds(solutions[at] ?? '', null, gold))).toEqual([])
  })

  it.each([
    ['a marked box', (gold: string) => String.raw`The final answer is $\boxed{${gold}}$.`],
    ['a marked formula', (gold: string) => `The final answer is $${gold}$.`],
    ['a line of their own', (gold: string) => gold],
    ['a line of their own, dressed', (gold: string) => `$${gold}$\n`],
    ['a display', (gold: string) => `The final answer is:\n\\[\n${gold}\n\\]`],
  ])('are answered rightly by their golds in %s', (_, write) => {
    expect(golds.filter((gold) => !finds(write(gold), MARKER, gold))).toEqual([])
  })

  it('have golds that equal themselves and their canonical text', () => {
    expect(golds.filter((gold) => !equivalentMath(gold, gold))).toEqual([])
    expect(golds.filter((gold) => canonicalMath(canonicalMath(gold)) !== canonicalMath(gold))).toEqual([])
    expect(golds.filter((gold) => !equivalentMath(canonicalMath(gold), gold))).toEqual([])
  })

  it('have golds that match themselves under their own questions', () => {
    expect(
      problems.filter(({ problem }, at) => !matchesGold(golds[at] ?? '', golds[at] ?? '', problem)),
    ).toEqual([])
    const canonical = golds.map(canonicalMath)
    const numbers = problems.filter(
      ({ problem }, at) => !matchesGold(canonical[at] ?? '', golds[at] ?? '', problem),
    )
    // The canonical text of 70,110 is a number, which a list of two is not.
    expect(numbers.map((problem) => golds[problems.indexOf(problem)])).toEqual(['70,110'])
  })

  it('have golds whose bare commas group thousands but where the question asks for a list', () => {
    const bare = golds.flatMap((gold, at) => (BARE_GROUPS.test(gold) ? [{ gold, at }] : []))
    const isNumber = ({ gold, at }: { gold: string; at: number }) =>
      matchesGold(gold.replace(/[^\d]/g, ''), gold, problems[at]?.problem ?? '')
    expect(bare.filter(isNumber).map(({ gold }) => gold)).toEqual(NUMBERS_WITH_BARE_COMMAS)
    expect(bare.filter((item) => !isNumber(item)).map(({ gold }) => gold)).toEqual(['70,110'])
  })

  it('have golds that do not equal each other', () => {
    const distinct = [...new Map(golds.map((gold) => [canonicalMath(gold), gold])).values()]
    // Plain numbers are told apart exactly and would crowd out what is worth comparing.
    const intricate = distinct.filter((gold) => !/^-?\d+(?:\/\d+)?$/.test(canonicalMath(gold)))
    const same = samplePairs(intricate, 10_000).filter(([a, b]) => equivalentMath(a, b))
    expect(same.map((pair) => pair.join(' = ')).sort()).toEqual(SAME_BUT_WRITTEN_DIFFERENTLY)
  })
})

describeWithRealData('the 500 problems of MATH with answers apart', () => {
  it('box the answer they give', () => {
    const problems = readLines<AnsweredProblem>('math500_with_answers.jsonl')
    expect(problems).toHaveLength(500)
    expect(problems.filter(({ solution, answer }) => !finds(solution, null, answer))).toEqual([])
  })
})

describeWithRealData('the 400 sampled solutions of MATH', () => {
  it('are graded as their authors graded them, but for what is explained', () => {
    const problems = readLines<SampledProblem>('sampled_solutions_8x50.jsonl')
    const graded = problems.flatMap(({ idx, answer, samples, sample_is_correct }) =>
      samples.map((text, sample) => ({
        idx,
        sample,
        ours: finds(text, null, answer),
        theirs: sample_is_correct[sample],
      })),
    )
    expect(graded).toHaveLength(400)
    const differences = graded.filter(({ ours, theirs }) => ours !== theirs)
    expect(differences.map(({ idx, sample, ours }) => ({ idx, sample, ours }))).toEqual(
      GRADED_DIFFERENTLY.map(({ idx, sample, ours }) => ({ idx, sample, ours })),
    )
  })
})

function finds(text: string, marker: string | null, gold: string): boolean {
  const found = extractMath(text, marker)
  return found !== null && equivalentMath(found.value, gold)
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(join(realData ?? '', 'math', file), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}

/** Pairs of different members, the same ones in every run. */
function samplePairs(values: readonly string[], count: number): [string, string][] {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * values.length)
  }
  return Array.from({ length: count }, (): [string, string] => [
    values[next()] ?? '',
    values[next()] ?? '',
  ]).filter(([a, b]) => a !== b)
}
