import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'vitest'

/** The folder of official benchmark files: `COTHUB_DATA`, else `shared/data` beside the project; null for none. */
export const realData: string | null = findRealData()

function findRealData(): string | null {
  if (process.env.COTHUB_DATA) return process.env.COTHUB_DATA
  const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url))
  return existsSync(beside) ? beside : null
}

/** `describe` for tests that need the official files. Without them it skips and says so, but fails in CI. */
export function describeWithRealData(name: string, fn: () => void): void {
  if (realData !== null) describe(name, () => fn())
  else if (process.env.CI) {
    describe(name, () => {
      it('finds the benchmark data', () => {
        throw new Error('no benchmark data; set COTHUB_DATA to its folder')
      })
    })
  } else describe.skip(`${name} (skipped: no benchmark data; set COTHUB_DATA)`, () => fn())
}
