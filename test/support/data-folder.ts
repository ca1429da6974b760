import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of official benchmark files: `COTHUB_DATA`, else `shared/data` beside the project; null for none. */
export const realData: string | null = findRealData()

function findRealData(): string | null {
  if (process.env.COTHUB_DATA) return process.env.COTHUB_DATA
  const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url))
  return existsSync(beside) ? beside : null
}
