import type { ItemSortKey, ItemsFilter } from '#shared/contract/views.ts'
import { OUTCOMES, type Outcome } from '#shared/domain/outcome.ts'
import { ITEM_SORT_KEYS } from '#shared/domain/run.ts'
import type { ListedItems } from '../../queries/asked-run.ts'
import { TRACE_TABS, type TraceTab } from './trace/tabs.ts'

/** What people and lists say of an attempt, each a filter. */
export const MARKS = ['disputed', 'flagged', 'overruled', 'noted'] as const
export type Mark = (typeof MARKS)[number]

/** Figures of an attempt that can be kept within bounds, by their names in the address. */
export const RANGES = { latency: 'latencyMs', tokens: 'outputTokens', reasoning: 'reasoningLength' } as const
export type RangeName = keyof typeof RANGES
/** Inclusive; null: open on that side. */
export type Range = readonly [min: number | null, max: number | null]

/** A run page's part of the address: which view, which items are listed and in which order, which one is open. */
export interface RunSearch {
  readonly view?: 'summary'
  /** Any of these. */
  readonly outcome?: readonly Outcome[]
  readonly task?: string
  readonly text?: string
  /** Milliseconds. */
  readonly latency?: Range
  /** Output tokens. */
  readonly tokens?: Range
  /** UTF-8 bytes. */
  readonly reasoning?: Range
  /** All of these. */
  readonly marks?: readonly Mark[]
  /** A run in which the item has another outcome. */
  readonly differs?: number
  readonly sort?: ItemSortKey
  /** Only with `sort`. */
  readonly desc?: true
  /** The open one, whether it is listed or not; absent: the first that is listed. */
  readonly attempt?: number
  /** How the open item is read; absent: its reasoning. */
  readonly tab?: TraceTab
}

type Filter = Omit<RunSearch, 'view' | 'sort' | 'desc' | 'attempt' | 'tab'>

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseRunSearch(raw: Record<string, unknown>): RunSearch {
  const sort = ITEM_SORT_KEYS.find((key) => key === raw.sort && key !== 'plan')
  return present({
    view: raw.view === 'summary' ? ('summary' as const) : undefined,
    outcome: chosen(OUTCOMES, raw.outcome),
    task: textOf(raw.task),
    text: textOf(raw.text),
    latency: rangeOf(raw.latency),
    tokens: rangeOf(raw.tokens),
    reasoning: rangeOf(raw.reasoning),
    marks: chosen(MARKS, raw.marks),
    differs: positive(raw.differs),
    sort,
    desc: sort && raw.desc === true ? (true as const) : undefined,
    attempt: positive(raw.attempt),
    tab: TRACE_TABS.find((tab) => tab === raw.tab),
  })
}

/** What of the address changes; null takes a part away. */
export type SearchChange = { readonly [Name in keyof RunSearch]?: unknown }

export const withChange = (search: RunSearch, change: SearchChange): RunSearch =>
  parseRunSearch({ ...search, ...change })

/** Begins at the first that is listed. */
export const fromTheFirst = ({ attempt: _, ...search }: RunSearch): RunSearch => search

export const withoutFilters = ({ view, sort, desc, attempt, tab }: RunSearch): RunSearch =>
  present({ view, sort, desc, attempt, tab })

/** How many filters are set besides full text, outcome and task, which are always in sight. */
export function countFurther(search: RunSearch): number {
  const ranges = (Object.keys(RANGES) as RangeName[]).filter((name) => search[name])
  return ranges.length + (search.marks?.length ?? 0) + (search.differs ? 1 : 0)
}

/** The list as the engine takes it. */
export const listOf = (runId: number, search: RunSearch): ListedItems => ({
  ...filterOf(runId, search),
  sort: { by: search.sort ?? 'plan', descending: search.desc ?? false },
})

function filterOf(runId: number, search: Filter): ItemsFilter {
  const marked = (mark: Mark) => (search.marks?.includes(mark) ? true : null)
  const range = (bounds: Range | undefined) => (bounds ? { min: bounds[0], max: bounds[1] } : null)
  return {
    runId,
    outcomes: [...(search.outcome ?? [])],
    task: search.task ?? null,
    text: search.text ?? null,
    latencyMs: range(search.latency),
    outputTokens: range(search.tokens),
    reasoningLength: range(search.reasoning),
    disputed: marked('disputed'),
    flagged: marked('flagged'),
    overruled: marked('overruled'),
    noted: marked('noted'),
    differsFrom: search.differs ?? null,
  }
}

/** What an address holds, without the names of what it does not. */
function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}

/** The known ones among one value or several. */
function chosen<Value>(known: readonly Value[], raw: unknown): readonly Value[] | undefined {
  const named: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  const values = known.filter((value) => named.includes(value))
  return values.length > 0 ? values : undefined
}

/** A search for `42` comes back from the address as a number. */
function textOf(raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined
  return String(raw) || undefined
}

const positive = (raw: unknown): number | undefined =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined

function rangeOf(raw: unknown): Range | undefined {
  if (!Array.isArray(raw)) return undefined
  const bound = (value: unknown) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
  const range: Range = [bound(raw[0]), bound(raw[1])]
  return range[0] === null && range[1] === null ? undefined : range
}
