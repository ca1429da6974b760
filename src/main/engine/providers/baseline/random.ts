import { createHash } from 'node:crypto'

/** One of several values, each as likely, always the same one for the same text; null of none. */
export function chooseBy<Value>(text: string, values: readonly Value[]): Value | null {
  const draw = createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48
  return values[Math.floor(draw * values.length)] ?? null
}
