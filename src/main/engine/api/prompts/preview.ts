import type { PreviewRequest, PromptPreview } from '#shared/contract/views.ts'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { noItem } from '#shared/domain/missing.ts'
import { joinMessages } from '#shared/domain/prompt.ts'
import {
  assertFits,
  createTokenCounter,
  findNamedPrompt,
  prepareTask,
  promptStyleFor,
  renderItem,
  TOKENIZER,
  toPrompt,
} from '../../prompts/index.ts'
import { resolveModels } from '../../runs/index.ts'
import { findItem, type Store } from '../../store/index.ts'
import { viewExemplar } from './prompt-view.ts'

/** What a run would send for an item, by the run's own code. A text with issues is shown as far as it goes. */
export async function previewPrompt(store: Store, request: PreviewRequest): Promise<PromptPreview> {
  const { source, itemId, to } = request
  const item = findItem(store, itemId)
  if (!item) throw noItem(itemId)
  const prompt =
    'prompt' in source ? findNamedPrompt(store, source.prompt).content : toPrompt('preview', source.content)
  const style = 'style' in to ? to.style : styleFor(store, to.model)
  const issues = checkPrompt(prompt)
  const shown = { style, issues: issues.map((issue) => ({ ...issue })) }
  // An unknown variable stands for nothing, so there is nothing that could be sent.
  if (issues.some(({ code }) => code !== 'missing-variable')) return { ...shown, ...NOTHING }
  assertFits(prompt, item)
  const { benchmark, task } = item
  const prepared = prepareTask(store, { prompt, benchmark, task, style })
  const messages = renderItem(prepared, item)
  const count = await createTokenCounter()
  const countAll = (texts: readonly { readonly content: string }[]) =>
    texts.reduce((sum, { content }) => sum + count(content), 0)
  const { exemplars } = prepared
  return {
    ...shown,
    messages,
    sharedMessages: style === 'chat' ? prepared.prefix.length : 0,
    tokens: {
      total: countAll(messages),
      shared: countAll(
        joinMessages({ style: 'chat', prefix: prepared.prefix, ask: { role: 'user', content: '' } }),
      ),
      tokenizer: TOKENIZER,
    },
    exemplars: exemplars && {
      source: exemplars.source,
      set: exemplars.setName,
      shown: exemplars.exemplars.map(viewExemplar),
    },
  }
}

const NOTHING: Pick<PromptPreview, 'messages' | 'sharedMessages' | 'tokens' | 'exemplars'> = {
  messages: [],
  sharedMessages: 0,
  tokens: { total: 0, shared: 0, tokenizer: TOKENIZER },
  exemplars: null,
}

function styleFor(store: Store, name: string): PromptPreview['style'] {
  const [model] = resolveModels(store, [name])
  if (!model) throw new Error(`no model was found for “${name}”`)
  return promptStyleFor(model)
}
