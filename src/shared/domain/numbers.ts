/** How numbers are written, the same in every host. Fractions in, text out. */

/** `0.8723` → `87.2`: percent with one decimal, no sign. */
export function formatPercent(fraction: number, decimals = 1): string {
  return (fraction * 100).toFixed(decimals)
}

/** `1234567` → `1,234,567`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US')
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
