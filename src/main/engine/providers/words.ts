import { NO_KEY } from './connection.ts'

/** Longest message kept of a provider's error. */
const MAX_LENGTH = 500
/** Read of it before anything is cut away. Far longer than any key, so that none is cut in half and missed. */
const MAX_READ = 20_000

const TERMINAL_SEQUENCE = /\u001b\[[0-9;?]*[A-Za-z]/g
/** C0 and C1 controls, marks that turn the writing direction, invisible joiners. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g
const KEY_LIKE = /\bsk-[\w*.-]{4,}/g
const BEARER = /\bBearer\s+[^\s"',;]+/gi

/**
 * A provider's words made fit to be shown and kept: one line of bounded length, without control characters, and
 * without the key, which servers like to repeat in their refusals.
 */
export function cleanWords(text: string, key: string | null): string {
  const read = text.slice(0, MAX_READ).replace(TERMINAL_SEQUENCE, '')
  const withoutKey = key === null || key === NO_KEY ? read : read.replaceAll(key, '[key]')
  const line = withoutKey
    .replace(BEARER, 'Bearer [key]')
    .replace(KEY_LIKE, '[key]')
    .replace(UNPRINTABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line).toWellFormed()
}
