import { api, type EngineContext } from '../context.ts'
import { askAll } from './ask-all.ts'

export function playgroundApi(context: EngineContext) {
  return {
    ask: api.playground.ask.handler(({ input, signal }) => askAll(context, input, signal)),
  }
}
