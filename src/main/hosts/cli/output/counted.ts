import { formatCount } from '#shared/domain/numbers.ts'

/** `1 row`, `1,319 rows`, `2 retries`. */
export function formatCounted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`
}
