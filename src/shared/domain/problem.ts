import type { ProblemDetail } from './problem-detail.ts'

/** The kinds of failure a user can meet. `bad-input` and `not-found` are exit code 2 of the command line. */
export const PROBLEM_CODES = [
  'bad-input',
  'not-found',
  'conflict',
  'provider-unreachable',
  'store-too-new',
  'store-corrupt',
  'store-unwritable',
  'disk-full',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Where in a user's file a problem sits; lines count from 1. */
export interface ProblemPlace {
  readonly file?: string
  readonly line?: number
  readonly field?: string
}

/**
 * An error meant for the user: one line that says what happened (`message`) and one that says what to do
 * (`hint`). Everything else that is thrown is a defect of ours.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly hint: string | null
  readonly place: ProblemPlace
  /** The same as data, for the page; null where no page can meet it. */
  readonly detail: ProblemDetail | null

  constructor(
    code: ProblemCode,
    message: string,
    options: { hint?: string; place?: ProblemPlace; cause?: unknown; detail?: ProblemDetail } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
    this.place = options.place ?? {}
    this.detail = options.detail ?? null
  }
}

/** `FILE:LINE: field “F”: what is wrong`, leaving out what is not known. */
export function describePlace(place: ProblemPlace): string {
  const file =
    place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `
  return place.field === undefined ? file : `${file}field “${place.field}”: `
}
