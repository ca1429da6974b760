const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** `1234567` → `1.2 MB`; a kilobyte is 1000 bytes. */
export function formatBytes(byteLength: number): string {
  let amount = byteLength
  let unit = 0
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000
    unit++
  }
  return `${unit === 0 ? amount : amount.toFixed(1)} ${UNITS[unit]}`
}
