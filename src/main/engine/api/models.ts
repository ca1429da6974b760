import type { ListedModel } from '#shared/contract/views.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { baselineModels } from '../runs/index.ts'
import { addModel, listModels, removeModel } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

export function modelsApi({ store, keys, now }: EngineContext) {
  const listed = (model: Model): ListedModel => {
    const variable = keys.variableOf(model)
    const key = variable === null ? 'not-needed' : keys.isSet(variable) ? 'set' : 'missing'
    return { ...model, builtIn: model.provider === 'baseline' && model.name.startsWith('baseline:'), key }
  }
  const builtIn = new Set(baselineModels().map((model) => model.name))

  return {
    list: api.models.list.handler(() => [...listModels(store), ...baselineModels()].map(listed)),

    add: api.models.add.handler(({ input }) => {
      assertUsable(input)
      addModel(store, input, now())
      return listed(input)
    }),

    remove: api.models.remove.handler(({ input }) => {
      if (builtIn.has(input.name))
        throw new Problem('bad-input', `“${input.name}” is built in and cannot be removed`)
      const removed = removeModel(store, input.name)
      if (removed) return removed
      throw new Problem('not-found', `there is no model “${input.name}”`, {
        hint: '“cothub model list” shows what there is',
      })
    }),
  }
}

/** What a model's settings must make sense as together, beyond what each is checked for alone. */
function assertUsable(model: Model): void {
  if (model.provider === 'openai-compatible' && model.baseUrl === null)
    throw new Problem('bad-input', 'a model of provider openai-compatible needs a base URL', {
      hint: 'for example --base-url http://127.0.0.1:8000/v1',
    })
  if (model.provider === 'baseline' && !baselineModels().some(({ modelId }) => modelId === model.modelId))
    throw new Problem('not-found', `there is no baseline “${model.modelId}”`, {
      hint: `known are ${baselineModels()
        .map(({ modelId }) => modelId)
        .join(', ')}`,
    })
  if ((model.priceInUsdPerMtok === null) !== (model.priceOutUsdPerMtok === null))
    throw new Problem('bad-input', 'a price needs both its input and its output part', {
      hint: 'give --price-in and --price-out together',
    })
}
