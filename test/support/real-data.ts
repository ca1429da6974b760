import { describe, it } from 'vitest'
import { realData } from './data-folder.ts'

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
