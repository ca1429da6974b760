/** How numbers are written, the same in every host. Fractions in, text out. */

/** `0.8723` → `87.2`: percent with one decimal, no sign. */
export function formatPercent(fraction: number, decimals = 1): string {
  return (fraction * 100).toFixed(decimals)
}

/** Beyond these a difference from 0 or 100 % is the arithmetic's, not the model's. */
const MOST_SCORE_DECIMALS = 6

/**
 * A score or a bound of its interval in percent, as {@link formatPercent}, but never rounded to perfection or to
 * nothing: `0.99969` → `99.97`, `0.0004` → `0.04`. Only 0 is `0.0` and only 1 is `100.0`.
 */
export function formatScore(fraction: number): string {
  for (let decimals = 1; decimals <= MOST_SCORE_DECIMALS; decimals++) {
    const written = formatPercent(fraction, decimals)
    if (Number(written) > 0 && Number(written) < 100) return written
  }
  return formatPercent(fraction)
}

/** `1234567` → `1,234,567`. */
export function formatCount(count: number): string {
  // To make the platform's formatter takes a tenth of the time in which the page has its first rows.
  const [whole = '', ...decimals] = String(Math.round(count * 1000) / 1000).split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.')
}

/** US dollars with as many decimals as a small amount needs; `–` where the price is unknown. */
export function formatUsd(usd: number | null): string {
  if (usd === null) return '–'
  if (usd === 0) return '$0'
  return `$${usd.toFixed(usd >= 1 ? 2 : usd >= 0.01 ? 4 : 6)}`
}

/** Milliseconds → `840 ms`, `12.3 s`, `4 min 05 s`, `2 h 13 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** `1234567` → `1.2 MB`; a kilobyte is 1000 bytes. */
export function formatBytes(byteLength: number): string {
  let amount = byteLength
  let unit = 0
  while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000
    unit++
  }
  return `${unit === 0 ? amount : amount.toFixed(1)} ${BYTE_UNITS[unit]}`
}

/** A difference of fractions in points, with its sign: `0.031` → `+3.1`, `-0.012` → `−1.2`, 0 → `0.0`. */
export function formatPoints(difference: number, decimals = 1): string {
  const written = formatPercent(Math.abs(difference), decimals)
  if (Number(written) === 0) return written
  return `${difference < 0 ? '−' : '+'}${written}`
}

/** A probability: three significant digits, `<0.0001` for what is smaller; `1` for certainty. */
export function formatProbability(p: number): string {
  if (p < 0.0001) return '<0.0001'
  if (p >= 0.9995) return '1'
  return p < 0.001 ? p.toFixed(5) : p < 0.1 ? p.toFixed(4) : p.toFixed(3)
}
