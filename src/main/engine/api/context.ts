import { implement, ORPCError } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import type { Keys } from '../keys.ts'
import type { Paraphrases } from '../prompts/index.ts'
import type { LocalPorts } from '../providers/index.ts'
import type { Runner } from '../runs/index.ts'
import type { Store } from '../store/index.ts'

/** What the engine is made of, as its procedures see it. */
export interface EngineContext {
  readonly store: Store
  readonly runner: Runner
  readonly keys: Keys
  readonly templates: readonly PromptTemplate[]
  /** Other words for the templates. */
  readonly paraphrases: Paraphrases
  readonly host: 'electron' | 'http' | 'cli'
  readonly version: string
  readonly resourcesDir: string
  /** Where downloaded files are kept, beside the store. */
  readonly downloadsDir: string
  readonly fetch: typeof fetch
  readonly now: () => Date
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Who sits at the machine: whose judgements are theirs. */
  readonly person: string
  /** Where servers of this machine are looked for. */
  readonly localPorts: LocalPorts
}

/** A {@link Problem} crosses the wire as the contract's `PROBLEM`; anything else is a defect and stays opaque. */
function asContractError(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { code, hint, place, detail } = error
  return new ORPCError('PROBLEM', {
    status: 422,
    message: error.message,
    data: { code, hint, place, detail },
    defined: true,
  })
}

/** The contract's implementer; every procedure made with it turns problems into contract errors, streams included. */
export const api = implement(contract).use(async ({ next }) => {
  try {
    const result = await next()
    if (!isAsyncIterator(result.output)) return result
    return { ...result, output: mapErrors(result.output) as typeof result.output }
  } catch (error) {
    throw asContractError(error)
  }
})

function isAsyncIterator(value: unknown): value is AsyncGenerator<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

async function* mapErrors(iterator: AsyncGenerator<unknown, unknown>): AsyncGenerator<unknown, unknown> {
  try {
    return yield* iterator
  } catch (error) {
    throw asContractError(error)
  }
}
