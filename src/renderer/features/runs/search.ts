import { BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { NAMED_STATES, type NamedState } from '#shared/domain/run.ts'
import type { StartChoices } from './start/choices.ts'

export const RUN_COLUMNS = [
  'run',
  'model',
  'benchmark',
  'format',
  'status',
  'progress',
  'score',
  'outcomes',
  'cost',
  'duration',
  'created',
] as const
export type RunColumn = (typeof RUN_COLUMNS)[number]

/** Which runs are listed; what is absent filters nothing. */
export interface RunsFilter {
  readonly model?: string
  readonly benchmark?: Benchmark
  readonly format?: Format
  readonly status?: NamedState
  /** Words that the run's model, label or number must all hold. */
  readonly text?: string
  /** The variants that studies of sensitivity ran, too. */
  readonly variants?: true
}

/**
 * A new run's choices as they were found: what they are held against is the contract's, and fetched with the form that
 * reads them. Every page would start with it otherwise.
 */
type FoundChoices = { readonly [Name in keyof StartChoices]?: unknown }

/** The runs page's part of the address: the list's sort, filters and selection, or a new run's choices. */
export interface RunsSearch extends RunsFilter, FoundChoices {
  readonly sort?: RunColumn
  /** Only with `sort`. */
  readonly desc?: boolean
  readonly selected?: readonly number[]
  /** The run that the keys have walked to. */
  readonly at?: number
  /** Starting a run rather than looking at the list. */
  readonly new?: true
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseRunsSearch(raw: Record<string, unknown>): RunsSearch {
  const sort = RUN_COLUMNS.find((candidate) => candidate === raw.sort)
  return {
    ...(sort && { sort, ...(raw.desc === true && { desc: true }) }),
    ...oneOf('benchmark', BENCHMARKS, raw.benchmark),
    ...oneOf('format', FORMATS, raw.format),
    ...oneOf('status', NAMED_STATES, raw.status),
    ...textOf('model', raw.model),
    ...textOf('text', raw.text),
    ...(raw.variants === true && { variants: true }),
    ...selectionOf(raw.selected),
    ...(isRunId(raw.at) && { at: raw.at }),
    ...(raw.new === true && { new: true }),
    ...foundChoices(raw),
  }
}

const CHOICES: Readonly<Record<keyof StartChoices, true>> = {
  models: true,
  benchmarks: true,
  formats: true,
  prompt: true,
  limit: true,
  seed: true,
  samples: true,
  temperature: true,
  maxTokens: true,
  concurrency: true,
  label: true,
}

const foundChoices = (raw: Record<string, unknown>): FoundChoices =>
  Object.fromEntries(Object.entries(raw).filter(([name, value]) => name in CHOICES && value !== undefined))

export const isFiltered = (search: RunsSearch): boolean =>
  [search.model, search.benchmark, search.format, search.status, search.text].some(Boolean)

function oneOf<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
  raw: unknown,
): { [Key in Name]?: Value } {
  const value = values.find((candidate) => candidate === raw)
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value }
}

/** A search for `42` comes back from the address as a number. */
function textOf<Name extends string>(name: Name, raw: unknown): { [Key in Name]?: string } {
  if (typeof raw !== 'string' && typeof raw !== 'number') return {}
  return (String(raw) === '' ? {} : { [name]: String(raw) }) as { [Key in Name]?: string }
}

function selectionOf(raw: unknown): Pick<RunsSearch, 'selected'> {
  if (!Array.isArray(raw)) return {}
  const selected = raw.filter(isRunId)
  return selected.length > 0 ? { selected: [...new Set(selected)] } : {}
}

const isRunId = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) > 0
