import { BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'

/** The playground's part of the address: which question of the store is asked, and a prompt to begin with. */
export interface PlaygroundSearch {
  readonly benchmark?: Benchmark
  readonly task?: string
  /** Position in its task, from 1. */
  readonly item?: number
  /** `NAME@VERSION`. */
  readonly prompt?: string
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parsePlaygroundSearch(raw: Record<string, unknown>): PlaygroundSearch {
  const benchmark = BENCHMARKS.find((candidate) => candidate === raw.benchmark)
  return {
    ...(benchmark && { benchmark }),
    ...(typeof raw.task === 'string' && raw.task !== '' && { task: raw.task }),
    ...(typeof raw.item === 'number' && Number.isSafeInteger(raw.item) && raw.item > 0 && { item: raw.item }),
    ...(typeof raw.prompt === 'string' && raw.prompt !== '' && { prompt: raw.prompt }),
  }
}
