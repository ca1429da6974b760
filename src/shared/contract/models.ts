import * as z from 'zod'
import { count, lineOfText, modelType, procedure, provider, usage } from './vocabulary.ts'

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
  /** The variable its key is taken from; null where it needs none. */
  keyVariable: z.string().nullable(),
  key: z.enum(['not-needed', 'set', 'missing']),
  /** How its key is kept where one was typed; null where none was: a variable of the environment is not ours to forget. */
  typedKey: z.enum(['encrypted', 'memory']).nullable(),
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

/** A key as typed. It goes to its provider and nowhere else; what is wrong with one is said without it. */
const key = z
  .string()
  .trim()
  .max(1000, 'is too long for a key')
  .regex(/^[\x21-\x7e]+$/, 'holds characters no key has')

export const keyState = z.object({
  variable: z.string(),
  isSet: z.boolean(),
  /** How a typed key is kept: `encrypted` across starts, or in `memory` until the engine ends; null: none was typed. */
  kept: z.enum(['encrypted', 'memory']).nullable(),
})

export const testedModel = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** What came back; may be empty where a model spends so few tokens on thinking. */
    text: z.string(),
    reportedModel: z.string().nullable(),
    usage,
    latencyMs: count,
  }),
  z.object({
    ok: z.literal(false),
    /** In the provider's own words, or why there was no answer. */
    message: z.string(),
    /** HTTP; null where no answer came. */
    status: z.int().nullable(),
    latencyMs: count,
  }),
])

export const LOCAL_SERVERS = ['ollama', 'lm-studio', 'vllm', 'llama.cpp'] as const

export const localServer = z.object({
  kind: z.enum(LOCAL_SERVERS),
  baseUrl: z.string(),
  /** Ids as the server lists them. */
  models: z.array(z.string()),
})

export const models = {
  list: procedure.output(z.array(listedModel)),
  /** Fails with `conflict` where the name is taken. */
  add: procedure.input(newModel).output(listedModel),
  /** Everything but the name; runs keep their own copy of what it was. */
  update: procedure.input(newModel).output(listedModel),
  /**
   * Its runs stay. A key typed for it is forgotten with it, unless another model or a run under way needs it; adding a
   * model of that name within a minute has it again.
   */
  remove: procedure.input(z.object({ name: z.string() })).output(model),
  /**
   * Takes a typed key for a variable, or for a model (which is given a variable where it has none); null forgets a
   * typed one. A typed key comes before the environment's. No procedure ever gives a key back.
   */
  setKey: procedure
    .input(
      z.union([
        z.object({ variable: variableName, key: key.nullable() }),
        z.object({ model: z.string(), key: key.nullable() }),
      ]),
    )
    .output(keyState),
  /** One tiny request to a model of the store, or to one that is not added yet; `key` is used for this once. */
  test: procedure
    .input(
      z.union([
        z.object({ name: z.string() }),
        z.object({ model: newModel, key: key.nullable().default(null) }),
      ]),
    )
    .output(testedModel),
  /** Ids of the models a provider lists, in its order. Fails with `provider-unreachable`. */
  available: procedure
    .input(
      z.object({
        provider: provider.exclude(['baseline']),
        baseUrl: baseUrl.nullable().default(null),
        keyEnv: variableName.nullable().default(null),
        key: key.nullable().default(null),
      }),
    )
    .output(z.array(z.string())),
  /** Servers found at the usual ports of this machine; nothing looks for them unless this is called. */
  discoverLocal: procedure.output(z.array(localServer)),
}
