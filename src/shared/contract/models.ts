import * as z from 'zod'
import { modelType, procedure, provider } from './common.ts'

export const model = z.object({
  name: z.string(),
  provider,
  modelId: z.string(),
  baseUrl: z.string().nullable(),
  keyEnv: z.string().nullable(),
  organisation: z.string().nullable(),
  paramsB: z.number().nullable(),
  type: modelType.nullable(),
  priceInUsdPerMtok: z.number().nullable(),
  priceOutUsdPerMtok: z.number().nullable(),
})

/** A model as listed: whether its key is set, never the key. */
export const listedModel = model.extend({
  builtIn: z.boolean(),
  key: z.enum(['not-needed', 'set', 'missing']),
})

const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is not the name of an environment variable')

/** Addresses are kept, listed and told in errors as they are, so no secret may stand in one. */
const baseUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((url) => !holdsCredentials(new URL(url)), {
    error: 'must not hold a user name or password; put the key in an environment variable and name that',
  })
  .refine((url) => !url.includes('#'), 'must not hold a “#”: nothing behind one is ever sent')

const holdsCredentials = ({ username, password }: URL): boolean => username !== '' || password !== ''

export const newModel = z
  .object({
    name: z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\s:/][^\s]*$/, 'must not contain spaces or begin with “:” or “/”')
      .refine((name) => !name.startsWith('baseline:'), 'must not begin with “baseline:”, those are built in'),
    provider,
    modelId: z.string().min(1).max(200),
    baseUrl: baseUrl.nullable().default(null),
    keyEnv: variableName.nullable().default(null),
    organisation: z.string().min(1).max(120).nullable().default(null),
    paramsB: z.number().positive().nullable().default(null),
    type: modelType.nullable().default(null),
    priceInUsdPerMtok: z.number().nonnegative().nullable().default(null),
    priceOutUsdPerMtok: z.number().nonnegative().nullable().default(null),
  })
  .refine(({ provider, baseUrl }) => provider !== 'anthropic' || !baseUrl?.includes('?'), {
    error: 'must not hold a “?”: this provider takes no query parameters',
    path: ['baseUrl'],
  })

export const models = {
  list: procedure.output(z.array(listedModel)),
  /** Fails with `conflict` where the name is taken. */
  add: procedure.input(newModel).output(listedModel),
  /** Its runs stay. */
  remove: procedure.input(z.object({ name: z.string() })).output(model),
}
