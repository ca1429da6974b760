import * as z from 'zod'
import { lineOfText, modelType, procedure, provider } from './vocabulary.ts'

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

const EMPTY = 'must not be empty'

const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is not the name of an environment variable')

/** Addresses are kept, listed and told in errors as they are, so no secret may stand in one. */
const baseUrl = z
  .url({ protocol: /^https?$/, abort: true, error: 'is not an http:// or https:// address' })
  .pipe(lineOfText(2000))
  .refine((url) => !holdsCredentials(new URL(url)), {
    error: 'must not hold a user name or password; put the key in an environment variable and name that',
  })
  .refine((url) => !url.includes('#'), 'must not hold a “#”: nothing behind one is ever sent')

const holdsCredentials = ({ username, password }: URL): boolean => username !== '' || password !== ''

export const newModel = z
  .object({
    name: lineOfText(120)
      .min(1, EMPTY)
      .regex(/^[^\s:/][^\s]*$/, 'must not contain spaces or begin with “:” or “/”')
      .refine((name) => !name.startsWith('baseline:'), 'must not begin with “baseline:”, those are built in'),
    provider,
    modelId: lineOfText(200).min(1, EMPTY),
    baseUrl: baseUrl.nullable().default(null),
    keyEnv: variableName.nullable().default(null),
    organisation: lineOfText(120).min(1, EMPTY).nullable().default(null),
    paramsB: z.number().positive('must be more than 0').nullable().default(null),
    type: modelType.nullable().default(null),
    priceInUsdPerMtok: z.number().nonnegative('must not be less than 0').nullable().default(null),
    priceOutUsdPerMtok: z.number().nonnegative('must not be less than 0').nullable().default(null),
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
