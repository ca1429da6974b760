import { formatCount } from '#shared/domain/numbers.ts'
import type { TaggedTrace } from '#shared/trace/tagged.ts'
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
  views: 'Ways to read it',
  tab: { reasoning: 'Reasoning', raw: 'Raw', sent: 'As sent' },
  keys: {
    raw: 'Raw, and back',
    sent: 'As sent, and back',
    others: 'The same item in other runs, and back',
  },
  before: (hasSystem: boolean, exemplars: number) =>
    [hasSystem && 'System prompt', exemplars > 0 && plural(exemplars, 'exemplar', 'exemplars')]
      .filter(Boolean)
      .join(' and '),
  sharedMessages: (count: number) => `${plural(count, 'message', 'messages')} shared by the task`,
  sentInAll: (count: number, characters: number, tokens: number | null) =>
    [
      plural(count, 'message', 'messages'),
      plural(characters, 'character', 'characters'),
      tokens !== null && `${plural(tokens, 'token', 'tokens')} as the provider counts them`,
    ]
      .filter(Boolean)
      .join(' · '),
  notSent: 'Not sent yet.',
  role: { system: 'system', user: 'user', assistant: 'assistant' },
  thinking: 'Thinking, sent apart by the provider',
  thinkingInside: 'Thinking inside the response',
  characters: (count: number) => plural(count, 'character', 'characters'),
  response: 'Response',
  noResponse: 'There is no response.',
  emptyResponse: 'The response is empty.',
  showWhole: (characters: number) => `Show all ${plural(characters, 'character', 'characters')}`,
  plain: {
    long: 'Shown as it was written: it is too long to be laid out.',
    dense: 'Shown as it was written: it has too many marks to be laid out.',
  },
  entry: {
    thinking: 'Thinking',
    answer: 'Answer',
    count: 'Budget',
    reflection: 'Reflection',
  },
  reward: 'reward',
  backtrack: 'turned back',
  malformed: 'A tag without its other half, as it was written',
  left: (count: number) => `${formatCount(count)} left`,
  tally: ({ stepCount, rewards, backtrackCount, malformedCount }: TaggedTrace) => {
    const before = rewards.filter(({ isAfterAnswer }) => !isAfterAnswer).length
    return [
      plural(stepCount, 'step', 'steps'),
      `${plural(before, 'reward', 'rewards')} before the answer`,
      plural(backtrackCount, 'backtrack', 'backtracks'),
      malformedCount > 0 && plural(malformedCount, 'malformed tag', 'malformed tags'),
    ]
      .filter(Boolean)
      .join(' · ')
  },
  moreEntries: (count: number) => `and ${formatCount(count)} more, which the raw view has`,
  finalTurn: 'final answer',
  confidence: (percent: string) => `${percent} % sure`,
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
