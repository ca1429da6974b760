import { OUTCOMES, type Outcome } from '#shared/domain/outcome.ts'
import { TRACE_TABS, type TraceTab } from './trace/tabs.ts'

/** A run page's part of the address: which view, which items are listed, which one is open. */
export interface RunSearch {
  readonly view?: 'summary'
  readonly outcome?: Outcome
  readonly task?: string
  readonly text?: string
  /** Position in the filtered list, from 1; absent: the first. */
  readonly item?: number
  /** How the open item is read; absent: its reasoning. */
  readonly tab?: TraceTab
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseRunSearch(raw: Record<string, unknown>): RunSearch {
  const outcome = OUTCOMES.find((candidate) => candidate === raw.outcome)
  const tab = TRACE_TABS.find((candidate) => candidate === raw.tab)
  return {
    ...(raw.view === 'summary' && { view: 'summary' as const }),
    ...(outcome && { outcome }),
    ...textOf('task', raw.task),
    ...textOf('text', raw.text),
    ...(typeof raw.item === 'number' && Number.isSafeInteger(raw.item) && raw.item > 0 && { item: raw.item }),
    ...(tab && { tab }),
  }
}

/** A search for `42` comes back from the address as a number. */
function textOf<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  if (typeof value !== 'string' && typeof value !== 'number') return {}
  const text = String(value)
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>)
}

/** Another filter begins at its first item. */
export function withFilter(
  search: RunSearch,
  change: Partial<Record<'outcome' | 'task' | 'text', string | null>>,
): RunSearch {
  const { item: _, ...rest } = search
  return parseRunSearch({ ...rest, ...change })
}
