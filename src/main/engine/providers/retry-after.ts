/** How long the provider asks to wait, in milliseconds; null where it doesn't say, or not in a way that can be read. */
export function readRetryAfter(headers: Headers, now: Date): number | null {
  const exact = readNumber(headers.get('retry-after-ms'))
  if (exact !== null) return exact
  const value = headers.get('retry-after')
  const seconds = readNumber(value)
  if (seconds !== null) return seconds * 1000
  const date = Date.parse(value ?? '')
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}

function readNumber(value: string | null): number | null {
  return value !== null && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null
}
