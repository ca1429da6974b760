import { splitEndpoint } from '#shared/domain/endpoint.ts'
import type { Model } from '#shared/domain/model.ts'
import type { PromptStyle } from '#shared/domain/prompt.ts'

/** One text for models that only continue it (`Base`, or behind a `/completions` endpoint), else dialogue turns. */
export function promptStyleFor({ type, baseUrl }: Model): PromptStyle {
  const completes = baseUrl !== null && splitEndpoint(baseUrl).api === 'completions'
  return type === 'Base' || completes ? 'text' : 'chat'
}
