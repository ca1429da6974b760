import type { Format } from '#shared/domain/format.ts'
import type { VariantKind } from '#shared/domain/variant.ts'
import type { StudyInput } from '../../queries/sensitivity.ts'

/** What stands in the form of a new study; numbers as they are typed, empty where there is none. */
export interface StudyChoices {
  readonly models: readonly string[]
  readonly kinds: readonly VariantKind[]
  readonly benchmark: string
  /** Empty: the benchmark's own in `format`. */
  readonly prompt: string
  readonly format: Format
  readonly perKind: string
  readonly limit: string
  readonly seed: string
  readonly requests: string
  readonly usd: string
}

export const FIRST_CHOICES: StudyChoices = {
  models: [],
  kinds: ['paraphrase', 'trigger', 'whitespace'],
  benchmark: 'sample',
  prompt: '',
  format: 'in-context-cot',
  perKind: '3',
  limit: '50',
  seed: '0',
  requests: '',
  usd: '',
}

const NUMBERS = ['perKind', 'limit', 'seed', 'requests', 'usd'] as const
type NumberName = (typeof NUMBERS)[number]

/** What each number may be at least and at most. */
export const BOUNDS: Readonly<Record<NumberName, { readonly min: number; readonly max: number }>> = {
  perKind: { min: 1, max: 8 },
  limit: { min: 2, max: 100_000 },
  seed: { min: 0, max: 2 ** 31 - 1 },
  requests: { min: 0, max: Number.MAX_SAFE_INTEGER },
  usd: { min: 0, max: Number.MAX_SAFE_INTEGER },
}

/** Whether what is typed can be taken; an empty field is not wrong, whatever is missed for it. */
export function isWithin(name: NumberName, typed: string): boolean {
  const number = numberOf(typed)
  return number === null || (number >= BOUNDS[name].min && number <= BOUNDS[name].max)
}

/** The study as the engine takes it; null while something is left to choose. */
export function toRequest(choices: StudyChoices): StudyInput | null {
  const { models, kinds, benchmark, prompt, format } = choices
  const perKind = numberOf(choices.perKind)
  const limit = numberOf(choices.limit)
  if (models.length === 0 || kinds.length === 0 || perKind === null || limit === null) return null
  if (!NUMBERS.every((name) => isWithin(name, choices[name]))) return null
  return {
    models: [...models],
    benchmark,
    prompt: prompt || null,
    format,
    kinds: ['base', ...kinds],
    perKind: Math.trunc(perKind),
    limit: Math.trunc(limit),
    seed: Math.trunc(numberOf(choices.seed) ?? 0),
    budget: { requests: wholeOf(choices.requests), usd: numberOf(choices.usd) },
  }
}

function numberOf(typed: string): number | null {
  const number = Number(typed)
  return typed.trim() === '' || !Number.isFinite(number) ? null : number
}

function wholeOf(typed: string): number | null {
  const number = numberOf(typed)
  return number === null ? null : Math.trunc(number)
}
