import { FLIP_CELLS, type FlipCell } from '#shared/domain/comparison.ts'
import { JUDGEMENTS, type Judgement } from '#shared/domain/outcome.ts'

export const COMPARE_VIEWS = ['items', 'tasks', 'subgroups', 'means', 'power'] as const
export type CompareView = (typeof COMPARE_VIEWS)[number]

/** The compare page's part of the address: two sides, which evidence is shown, which items are listed, which is open. */
export interface CompareSearch {
  /** A run's number, or several with commas between: `7`, `7,9`. */
  readonly a?: string | number
  readonly b?: string | number
  /** Whose scores are compared; absent: the machine's. */
  readonly judgement?: Judgement
  readonly view?: CompareView
  readonly cell?: FlipCell
  readonly task?: string
  readonly text?: string
  /** Position of the open item in the filtered list, from 1. */
  readonly item?: number
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseCompareSearch(raw: Record<string, unknown>): CompareSearch {
  const view = COMPARE_VIEWS.find((candidate) => candidate === raw.view)
  const cell = FLIP_CELLS.find((candidate) => candidate === raw.cell)
  const judgement = JUDGEMENTS.find((candidate) => candidate === raw.judgement)
  const a = writeSide(readSide(raw.a))
  const b = writeSide(readSide(raw.b))
  return {
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    ...(judgement && judgement !== 'machine' && { judgement }),
    ...(view && view !== 'items' && { view }),
    ...(cell && { cell }),
    ...textOf('task', raw.task),
    ...textOf('text', raw.text),
    ...(typeof raw.item === 'number' && Number.isSafeInteger(raw.item) && raw.item > 0 && { item: raw.item }),
  }
}

/** The runs of a side, each once. */
export function readSide(side: unknown): number[] {
  if (typeof side !== 'string' && typeof side !== 'number') return []
  const ids = String(side)
    .split(',')
    .map((id) => Number(id.trim()))
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))]
}

/** A side as the address holds it; undefined for none. */
export function writeSide(ids: readonly number[]): string | number | undefined {
  return ids.length > 1 ? ids.join(',') : ids[0]
}

/** A search for `42` comes back from the address as a number. */
function textOf<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  if (typeof value !== 'string' && typeof value !== 'number') return {}
  const text = String(value)
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>)
}

/** The same comparison seen from the other side; which items are listed is left behind, as cells change places. */
export function swapSides({ a, b, cell: _, item: __, ...rest }: CompareSearch): CompareSearch {
  return parseCompareSearch({ ...rest, a: b, b: a })
}

/** Another filter begins with no item open, and shows the items. */
export function withFilter(
  search: CompareSearch,
  change: Partial<Record<'cell' | 'task' | 'text', string | null>>,
): CompareSearch {
  const { item: _, view: __, ...rest } = search
  return parseCompareSearch({ ...rest, ...change })
}
