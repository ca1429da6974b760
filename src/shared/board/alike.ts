import type { Cell } from './board.ts'
import { type Figure, formatOf } from './figure.ts'

/**
 * Whether figures are of one setting as far as anyone can tell: the same stated format and shots for each benchmark,
 * and no interval at best. Only then does an interval, which knows of chance in the items alone, tell models apart.
 */
export function areAlike(cells: readonly Pick<Cell, 'figure' | 'basis'>[]): boolean {
  const settings = new Map<string, string>()
  return cells.every(({ figure, basis }) => {
    const setting = settingOf(figure)
    if (setting === null || basis === 'at-best') return false
    const before = settings.get(figure.benchmark)
    settings.set(figure.benchmark, setting)
    return before === undefined || before === setting
  })
}

function settingOf(figure: Figure): string | null {
  const format = formatOf(figure)
  return format === null ? null : `${format}/${figure.shots}`
}
