import type { KeyState, ListedModel, TestedModel } from '#shared/contract/views.ts'
import { noBaseline, noModel } from '#shared/domain/missing.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import {
  createProvider,
  discoverLocalServers,
  listAvailableModels,
  ProviderFailure,
} from '../providers/index.ts'
import { baselineModels } from '../runs/index.ts'
import {
  addModel,
  findModel,
  findRun,
  listModels,
  listRunStates,
  removeModel,
  updateModel,
} from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

/** Longest a provider may take over a test or its list of models, in milliseconds. */
const TEST_TIMEOUT_MS = 30_000
/** Enough for a word; some servers refuse less. */
const TEST_TOKENS = 16

export function modelsApi(context: EngineContext) {
  const { store, keys, now, fetch } = context
  const listed = (model: Model): ListedModel => {
    const variable = keys.variableOf(model)
    const key = variable === null ? 'not-needed' : keys.isSet(variable) ? 'set' : 'missing'
    const builtIn = model.provider === 'baseline' && model.name.startsWith('baseline:')
    return {
      ...model,
      builtIn,
      keyVariable: variable,
      key,
      typedKey: variable === null ? null : keys.keptAs(variable),
    }
  }
  const builtIn = new Set(baselineModels().map((model) => model.name))
  const find = (name: string): Model => {
    const model = findModel(store, name) ?? baselineModels().find((baseline) => baseline.name === name)
    if (model) return model
    throw noModel(name)
  }

  return {
    list: api.models.list.handler(() => [...listModels(store), ...baselineModels()].map(listed)),

    add: api.models.add.handler(async ({ input }) => {
      assertUsable(input)
      addModel(store, input, now())
      const variable = keys.variableOf(input)
      if (variable !== null) await keys.takeBack(variable, input)
      return listed(input)
    }),

    update: api.models.update.handler(({ input }) => {
      assertUsable(input)
      const updated = updateModel(store, input)
      if (updated) return listed(updated)
      throw noModel(input.name)
    }),

    remove: api.models.remove.handler(async ({ input }) => {
      if (builtIn.has(input.name))
        throw new Problem('bad-input', `“${input.name}” is built in and cannot be removed`, {
          detail: { kind: 'model-built-in', name: input.name },
        })
      const removed = removeModel(store, input.name)
      if (!removed) throw noModel(input.name)
      const variable = keys.variableOf(removed)
      if (variable !== null && !isKeyNeeded(context, variable)) await keys.setAside(variable, removed)
      return removed
    }),

    setKey: api.models.setKey.handler(async ({ input }): Promise<KeyState> => {
      const variable = 'variable' in input ? input.variable : variableFor(context, find(input.model))
      await keys.type(variable, input.key)
      return { variable, isSet: keys.isSet(variable), kept: keys.keptAs(variable) }
    }),

    test: api.models.test.handler(({ input }) => {
      if ('name' in input) {
        const model = find(input.name)
        return testModel(context, model, keys.keyOf(model))
      }
      assertUsable(input.model)
      return testModel(context, input.model, input.key ?? keys.keyOf(input.model))
    }),

    available: api.models.available.handler(({ input: { provider, baseUrl, keyEnv, key } }) => {
      const variable = keys.variableOf({ provider, keyEnv })
      const found = key ?? (variable === null ? null : keys.inVariable(variable))
      return listAvailableModels({ provider, baseUrl, key: found, fetch, timeoutMs: TEST_TIMEOUT_MS })
    }),

    discoverLocal: api.models.discoverLocal.handler(() => discoverLocalServers(context.localPorts, fetch)),
  }
}

/** Whether another model has its key in that variable, or a run that is under way here has yet to ask with it. */
function isKeyNeeded({ store, keys, runner }: EngineContext, variable: string): boolean {
  const needsIt = (model: Model) => keys.variableOf(model) === variable
  if (listModels(store).some(needsIt)) return true
  return listRunStates(store).some(({ id }) => {
    const run = runner.isPending(id) ? findRun(store, id) : null
    return run !== null && needsIt(run.model)
  })
}

/** The variable a model's key is in; a model without one is given one of its own. */
function variableFor({ store, keys }: EngineContext, model: Model): string {
  const known = keys.variableOf(model)
  if (known !== null) return known
  if (model.provider === 'baseline')
    throw new Problem('bad-input', `“${model.name}” asks nobody and needs no key`, {
      detail: { kind: 'model-needs-no-key', name: model.name },
    })
  const name = model.name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
  const keyEnv = `${/^\d/.test(name) ? '_' : ''}${name}_API_KEY`
  updateModel(store, { ...model, keyEnv })
  return keyEnv
}

async function testModel({ fetch }: EngineContext, model: Model, key: string | null): Promise<TestedModel> {
  const provider = createProvider(model, { key, fetch, timeoutMs: TEST_TIMEOUT_MS })
  const startedAt = performance.now()
  const latencyMs = () => Math.round(performance.now() - startedAt)
  const question = 'Reply with the single word: ready'
  try {
    const { text, reportedModel, usage } = await provider.complete({
      messages: [{ role: 'user', content: question }],
      temperature: null,
      maxTokens: TEST_TOKENS,
      seed: null,
      sample: 0,
      item: { hash: 'test', answerType: 'text', question, options: [], exemplarAnswers: [] },
      // The provider's own time limit ends it.
      signal: new AbortController().signal,
    })
    return { ok: true, text, reportedModel, usage, latencyMs: latencyMs() }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    return { ok: false, message: error.message, status: error.status, latencyMs: latencyMs() }
  }
}

/** What a model's settings must make sense as together, beyond what each is checked for alone. */
function assertUsable(model: Model): void {
  if (model.provider === 'openai-compatible' && model.baseUrl === null)
    throw new Problem('bad-input', 'a model of provider openai-compatible needs a base URL', {
      hint: 'for example http://127.0.0.1:8000/v1 (--base-url)',
      detail: { kind: 'base-url-needed' },
    })
  if (model.provider === 'baseline' && !baselineModels().some(({ modelId }) => modelId === model.modelId))
    throw noBaseline(
      model.modelId,
      baselineModels().map(({ modelId }) => modelId),
    )
  if ((model.priceInUsdPerMtok === null) !== (model.priceOutUsdPerMtok === null))
    throw new Problem('bad-input', 'a price needs both its input and its output part', {
      hint: 'give both or neither (--price-in, --price-out)',
      detail: { kind: 'half-a-price' },
    })
}
