import { BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'
import { PROMPT_STYLES, type PromptStyle } from '#shared/domain/prompt.ts'

/** The list's part of the address: which prompts are shown; what is absent filters nothing. */
export interface PromptsSearch {
  readonly kind?: 'own' | 'shipped'
  readonly tag?: string
  readonly text?: string
}

export function parsePromptsSearch(raw: Record<string, unknown>): PromptsSearch {
  return {
    ...((raw.kind === 'own' || raw.kind === 'shipped') && { kind: raw.kind }),
    ...textOf('tag', raw.tag),
    ...textOf('text', raw.text),
  }
}

/** A prompt page's part of the address: which version, which view, and the item the preview shows. */
export interface PromptSearch {
  /** Absent: the newest. */
  readonly version?: number
  readonly view?: 'versions'
  /** The version that `version` is compared with; absent: the one before it. */
  readonly before?: number
  readonly benchmark?: Benchmark
  readonly task?: string
  /** Position of the previewed item in its task, from 1. */
  readonly item?: number
  readonly style?: PromptStyle
}

export function parsePromptSearch(raw: Record<string, unknown>): PromptSearch {
  const benchmark = BENCHMARKS.find((candidate) => candidate === raw.benchmark)
  const style = PROMPT_STYLES.find((candidate) => candidate === raw.style)
  return {
    ...positive('version', raw.version),
    ...(raw.view === 'versions' && { view: 'versions' as const }),
    ...positive('before', raw.before),
    ...(benchmark && { benchmark }),
    ...textOf('task', raw.task),
    ...positive('item', raw.item),
    ...(style && { style }),
  }
}

function positive<Name extends string>(name: Name, value: unknown): Partial<Record<Name, number>> {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) return {}
  return { [name]: value } as Record<Name, number>
}

/** A search for `42` comes back from the address as a number. */
function textOf<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  if (typeof value !== 'string' && typeof value !== 'number') return {}
  const text = String(value)
  return text === '' ? {} : ({ [name]: text } as Record<Name, string>)
}
