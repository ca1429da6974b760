import { plural } from './plural.ts'

/** The engine's kinds of failure; one it has later is shown by its own name. */
const ERROR_KINDS: Readonly<Record<string, string>> = {
  retry: 'temporary failure',
  fatal: 'refused by the provider',
  rejected: 'prompt rejected',
}

export const trace = {
  title: 'Trace',
  none: 'Choose an item on the left.',
  question: 'Question',
  options: 'Options',
  gold: 'gold',
  answered: 'answered',
  goldReasoning: 'Gold reasoning',
  sent: 'As sent',
  sharedMessages: (count: number) => `${plural(count, 'message', 'messages')} shared by the task`,
  notSent: 'Not sent yet.',
  role: { system: 'system', user: 'user', assistant: 'assistant' },
  thinking: 'Thinking',
  characters: (count: number) => plural(count, 'character', 'characters'),
  response: 'Response',
  emptyResponse: 'The response is empty.',
  rule: (rule: string) => `extracted by rule “${rule}”`,
  noSpan: 'The answer has no place in the text.',
  error: 'Error',
  errorKind: (kind: string) => ERROR_KINDS[kind] ?? kind,
  gaveUp: (tries: number) => `gave up after ${plural(tries, 'try', 'tries')}`,
  credit: (percent: string) => `${percent} % credit`,
  facts: {
    title: 'Cost and time',
    inputTokens: 'input tokens',
    outputTokens: 'output tokens',
    reasoningTokens: 'reasoning tokens',
    cost: 'cost',
    latency: 'latency',
    retries: 'retries',
    finish: 'finish reason',
    model: 'model reported',
    request: 'request',
    received: 'received',
    extractor: 'extractor',
    item: 'item',
  },
}
