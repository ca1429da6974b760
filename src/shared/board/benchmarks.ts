/** The benchmarks that figures of the board are about. The four that are run here have the same ids there. */

export interface BoardBenchmark {
  readonly name: string
  /** Items of the test set that the benchmark's own paper or page reports; null where no interval may rest on it. */
  readonly items: number | null
  /** Whether a figure is sure to be over those items: “GPQA” alone does not say which of its sets is meant. */
  readonly setIsStated: boolean
  /** Null where nobody here knows. */
  readonly measures: 'knowledge' | 'reasoning' | 'code' | null
}

/** Sizes: Cobbe et al. 2021; Hendrycks et al. 2021 (MATH, MMLU); Lightman et al. 2023; Suzgun et al. 2022; Wang et al.
 * 2024; Rein et al. 2023; AIME I and II of 2024; Chen et al. 2021 (both), Huang et al. 2023. SummEdits reports
 * balanced accuracy over ten domains, which no count of items gives an interval for. */
export const BOARD_BENCHMARKS = {
  gsm8k: { name: 'GSM8K', items: 1319, setIsStated: true, measures: 'reasoning' },
  math: { name: 'MATH', items: 5000, setIsStated: true, measures: 'reasoning' },
  'math-500': { name: 'MATH-500', items: 500, setIsStated: true, measures: 'reasoning' },
  bbh: { name: 'BBH', items: 6511, setIsStated: true, measures: 'reasoning' },
  mmlu: { name: 'MMLU', items: 14042, setIsStated: true, measures: 'knowledge' },
  'mmlu-pro': { name: 'MMLU-Pro', items: 12032, setIsStated: true, measures: 'knowledge' },
  gpqa: { name: 'GPQA', items: 448, setIsStated: false, measures: 'reasoning' },
  'gpqa-main': { name: 'GPQA main', items: 448, setIsStated: true, measures: 'reasoning' },
  'gpqa-diamond': { name: 'GPQA diamond', items: 198, setIsStated: true, measures: 'reasoning' },
  aime24: { name: 'AIME24', items: 30, setIsStated: true, measures: 'reasoning' },
  humaneval: { name: 'HumanEval', items: 164, setIsStated: true, measures: 'code' },
  'c-eval': { name: 'C-Eval', items: 12342, setIsStated: true, measures: 'knowledge' },
  theoremqa: { name: 'TheoremQA', items: 800, setIsStated: true, measures: 'reasoning' },
  summedits: { name: 'SummEdits', items: null, setIsStated: true, measures: 'reasoning' },
  sample: { name: 'Sample', items: null, setIsStated: true, measures: 'reasoning' },
} as const satisfies Readonly<Record<string, BoardBenchmark>>

/** The questions that ship with the app: good for trying things out, no measure of a model. */
export const isOwnSample = (id: string): boolean => id === 'sample'

type KnownBenchmark = keyof typeof BOARD_BENCHMARKS

const isKnown = (id: string): id is KnownBenchmark => Object.hasOwn(BOARD_BENCHMARKS, id)

/** A benchmark that only an import names is known by that name and nothing else. */
export function describeBenchmark(id: string): BoardBenchmark {
  if (isKnown(id)) return BOARD_BENCHMARKS[id]
  return { name: id, items: null, setIsStated: false, measures: null }
}

/** Those of the figures' benchmarks that are not known here, by name, with how many figures each has. */
export function findUnknownBenchmarks(figures: readonly { readonly benchmark: string }[]): {
  benchmark: string
  figures: number
  nearest: string | null
}[] {
  const unknown = Map.groupBy(
    figures.filter(({ benchmark }) => !isKnown(benchmark)),
    ({ benchmark }) => benchmark,
  )
  return [...unknown]
    .map(([benchmark, of]) => ({ benchmark, figures: of.length, nearest: nearestBenchmark(benchmark) }))
    .sort((a, b) => compareBenchmarks(a.benchmark, b.benchmark))
}

/** The known benchmark whose id is hardly different, as one mistyped would be; null where none is. */
function nearestBenchmark(id: string): string | null {
  const bare = toBareName(id)
  const near = Object.keys(BOARD_BENCHMARKS)
    .map((known) => ({ known, edits: countEdits(bare, toBareName(known)) }))
    .sort((a, b) => a.edits - b.edits)
  const [nearest] = near
  return nearest && nearest.edits <= Math.floor(bare.length / 3) ? nearest.known : null
}

const toBareName = (id: string): string => id.replaceAll('-', '')

/** Letters to add, drop or change to make one name of the other (Levenshtein 1966). */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const above = row
    row = [index + 1]
    for (let place = 1; place <= to.length; place++) {
      const changed = (above[place - 1] ?? 0) + Number(letter !== to[place - 1])
      row.push(Math.min(changed, (above[place] ?? 0) + 1, (row[place - 1] ?? 0) + 1))
    }
  }
  return row.at(-1) ?? 0
}

/** The board's order: known benchmarks as listed, then others by name. */
export function compareBenchmarks(a: string, b: string): number {
  const order = Object.keys(BOARD_BENCHMARKS)
  const place = (id: string) => (isKnown(id) ? order.indexOf(id) : order.length)
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)
}

/**
 * The benchmark and task behind a source's words. MATH and MATH-500 are different benchmarks, and so are the sets
 * of GPQA, which sources name as subsets.
 */
export function placeFigure(
  benchmark: string,
  subset: string | null,
): { readonly benchmark: string; readonly task: string | null } {
  const id = benchmark
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (id === 'gpqa' && (subset === 'main' || subset === 'diamond'))
    return { benchmark: `gpqa-${subset}`, task: null }
  return { benchmark: id, task: subset }
}
