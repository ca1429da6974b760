import { api, type EngineContext } from '../context.ts'
import { compareItems } from './compare-items.ts'
import { compareRuns } from './compare-runs.ts'

export function compareApi({ store }: EngineContext) {
  return {
    runs: api.compare.runs.handler(({ input }) => compareRuns(store, input)),
    items: api.compare.items.handler(({ input }) => compareItems(store, input)),
  }
}
