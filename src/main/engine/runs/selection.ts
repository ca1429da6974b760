import { BENCHMARKS, type Benchmark, isBenchmark } from '#shared/domain/benchmark.ts'
import { Problem } from '#shared/domain/problem.ts'

/** A benchmark, whole or some of its tasks. */
export interface BenchmarkSelection {
  readonly benchmark: Benchmark
  /** null: all. */
  readonly tasks: readonly string[] | null
}

/**
 * `bbh`, `bbh/navigate`, `sample/bbh` → what to run, one entry a benchmark in the order first named. A
 * selector of the sample may name a family, which selects its tasks. `tasksOf` tells what there is.
 */
export function selectBenchmarks(
  selectors: readonly string[],
  tasksOf: (benchmark: Benchmark) => readonly string[],
): BenchmarkSelection[] {
  const chosen = new Map<Benchmark, Set<string> | null>()
  for (const selector of selectors) {
    const slash = selector.indexOf('/')
    const name = slash < 0 ? selector : selector.slice(0, slash)
    if (!isBenchmark(name))
      throw new Problem('not-found', `there is no benchmark “${name}”`, {
        hint: `known are ${BENCHMARKS.join(', ')}`,
        detail: { kind: 'no-benchmark', name, known: [...BENCHMARKS] },
      })
    const known = tasksOf(name)
    if (known.length === 0)
      throw new Problem('not-found', `no items of ${name} are in the store`, {
        hint: `get them under Data, with “cothub data download ${name}”, or from files with “cothub data import PATH”`,
        detail: { kind: 'no-items', benchmark: name },
      })
    if (slash < 0) {
      chosen.set(name, null)
      continue
    }
    const wanted = selector.slice(slash + 1)
    const tasks = known.filter((task) => task === wanted || task.startsWith(`${wanted}/`))
    if (tasks.length === 0)
      throw new Problem('not-found', `${name} has no task “${wanted}”`, {
        hint: `its tasks are ${known.join(', ')}`,
        detail: { kind: 'no-task', benchmark: name, task: wanted, known: [...known] },
      })
    const before = chosen.get(name)
    if (before !== null) chosen.set(name, new Set([...(before ?? []), ...tasks]))
  }
  return [...chosen].map(([benchmark, tasks]) => ({ benchmark, tasks: tasks && [...tasks].sort() }))
}

/**
 * At most `limit` of `items`, chosen by seed. A smaller limit is part of a larger one, every task gets its
 * share, and since the choice hangs on the items' hashes alone it is the same on every machine. The order of
 * `items` is kept.
 */
export function limitItems<T extends { readonly hash: string; readonly task: string }>(
  items: readonly T[],
  limit: number | null,
  seed: number,
): readonly T[] {
  if (limit === null || limit >= items.length) return items
  const byTask = Map.groupBy(items, (item) => item.task)
  const keyed = [...byTask.values()].flatMap((ofTask) => {
    const shuffled = ofTask
      .map((item) => ({ item, key: shuffleKey(item.hash, seed) }))
      .sort((a, b) => a.key - b.key || (a.item.hash < b.item.hash ? -1 : 1))
    // The i-th of n sits at (i + key) / n: merging the tasks by that takes from each in proportion to its size.
    return shuffled.map(({ item, key }, index) => ({ item, place: (index + key) / ofTask.length }))
  })
  keyed.sort((a, b) => a.place - b.place || (a.item.hash < b.item.hash ? -1 : 1))
  const taken = new Set(keyed.slice(0, limit).map(({ item }) => item))
  return items.filter((item) => taken.has(item))
}

/** A number in [0, 1) from a hex hash and a seed (FNV-1a with a final avalanche). */
function shuffleKey(hash: string, seed: number): number {
  let state = 0x811c9dc5 ^ seed
  for (let i = 0; i < hash.length; i++) state = Math.imul(state ^ hash.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32
}
