import * as z from 'zod'
import { count, procedure } from './vocabulary.ts'

export const systemInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'http', 'cli']),
  node: z.string(),
  sqlite: z.string(),
  platform: z.string(),
  store: z.object({
    path: z.string(),
    schemaVersion: count,
    byteLength: count,
    runs: count,
    items: count,
    responses: count,
  }),
  providers: z.array(z.object({ provider: z.string(), keyEnv: z.string().nullable(), isSet: z.boolean() })),
})

export const checkResult = z.object({
  name: z.string(),
  ok: z.boolean(),
  detail: z.string(),
  /** What to do where it is not. */
  hint: z.string().nullable(),
})

export const system = {
  info: procedure.output(systemInfo),
  /** What `cothub doctor` prints. */
  doctor: procedure.output(z.object({ info: systemInfo, checks: z.array(checkResult) })),
}
