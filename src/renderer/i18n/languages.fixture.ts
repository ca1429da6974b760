/** Every language, for tests that hold something against all of them. */
import { en } from './en/index.ts'
import { zh } from './zh/index.ts'

export const SPOKEN = { en, zh } as const
