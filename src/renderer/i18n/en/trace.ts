import { formatCount } from '#shared/domain/numbers.ts'
import type { TaggedTrace } from '#shared/trace/tagged.ts'
import { plural } from './plural.ts'
import { nameRule } from './rules.ts'

/** The engine's kinds of failure; one it has later is shown by its own name. */
const ERROR_KINDS: Readonly<Record<string, string>> = {
  retry: 'temporary failure',
  fatal: 'refused by the provider',
  rejected: 'prompt rejected',
}

/** How often a try failed with an HTTP status; null: no answer came. */
export interface RetryCause {
  readonly status: number | null
  readonly times: number
}

const nameCause = ({ status, times }: RetryCause): string =>
  `${times > 1 ? `${formatCount(times)} × ` : ''}${status ?? 'no answer'}`

export const trace = {
  title: 'Trace',
  none: 'No item is open.',
  unknown: {
    title: 'There is no such attempt in this run',
    message: (id: number) => `attempt ${formatCount(id)}`,
    hint: 'The address may be of another run or of another store.',
    action: 'Open the first item',
  },
  question: 'Question',
  options: 'Options',
  gold: 'gold',
  answered: 'answered',
  goldReasoning: 'Gold reasoning',
  views: 'Ways to read it',
  tab: {
    reasoning: 'Reasoning',
    raw: 'Raw',
    sent: 'As sent',
    others: (count: number) => `Other attempts · ${formatCount(count)}`,
  },
  keys: {
    answer: 'To the answer that was found',
    raw: 'Raw, and back',
    sent: 'As sent, and back',
    others: 'Other attempts at the item, and back',
    nextSample: 'Next sample of the item',
    previousSample: 'Previous sample of the item',
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
  rule: (rule: string) => `answer from: ${nameRule(rule)}`,
  noSpan: 'The answer has no place in the text.',
  error: 'Error',
  errorKind: (kind: string) => ERROR_KINDS[kind] ?? kind,
  gaveUp: (tries: number) => `gave up after ${plural(tries, 'try', 'tries')}`,
  credit: (percent: string) => `${percent} % credit`,
  hints: {
    answer: 'to the answer',
    raw: 'raw',
    sent: 'as sent',
    difference: 'difference',
    sample: 'next sample',
    overrule: 'overrule',
    dispute: 'dispute',
    flag: 'flag',
    note: 'note',
    copy: 'copy request',
  },
  rewards: {
    title: 'Rewards along the way',
    atTheEnd: (reward: number) => `${reward} at the end`,
    confidentAndWrong: (reward: number) => `confident and wrong: ${reward} at the end`,
    unsureAndRight: (reward: number) => `right, but unsure: ${reward} at the end`,
  },
  samples: {
    title: 'Samples of this item',
    chip: (number: number, outcome: string) => `Sample ${formatCount(number)}, ${outcome}:`,
    right: (right: number, scored: number) => `${formatCount(right)} of ${formatCount(scored)} right`,
    unscored: (count: number) => `${formatCount(count)} not scored`,
    majority: (answer: string) => `majority ${answer}`,
    noMajority: 'no majority',
  },
  readings: {
    title: 'A strict and a lenient reader disagree',
    strict: 'Strict',
    lenient: 'Lenient',
  },
  others: {
    title: 'The same item elsewhere',
    none: 'No other run has asked this item.',
    run: 'Run',
    here: 'this run',
    sample: (number: number) => `sample ${formatCount(number)}`,
    model: 'Model and format',
    answer: 'Answer',
    tokens: 'Tokens',
    next: 'Compare with the next attempt',
    previous: 'Compare with the previous attempt',
    more: (count: number) => `and ${plural(count, 'more attempt', 'more attempts')}`,
    difference: 'Difference, word by word',
    onlyThis: 'only in this response',
    onlyOther: 'only in the other',
    same: 'Both responses are the same.',
    tooDifferent: 'Too long or too different to compare word by word: this response, then the other.',
    open: 'Open it',
  },
  curl: {
    copy: 'Copy as cURL',
    withoutKey: 'Without the key: a variable stands in its place.',
    nobody: 'A baseline asks nobody, so there is no request.',
    refused: 'The browser does not let the page use the clipboard.',
  },
  yours: {
    title: 'Yours',
    overrule: 'Overrule',
    dispute: 'Dispute gold',
    flag: 'Flag',
    note: 'Note',
    editNote: 'Edit note',
    why: 'Why (may stay empty)',
    overrulingCounts:
      'The machine’s score stays as it is. Your verdict counts in the figure “with verdicts” and wherever figures are judged with verdicts.',
    toBoard: 'Leaderboard with verdicts',
    itIs: (outcome: string) => `It is ${outcome}`,
    draftKept: 'What you typed is kept: it is there again when you open it.',
    save: 'Save note',
    cancel: 'Cancel',
    counts: (outcome: string) => `overruled: ${outcome}`,
    overruled: (outcome: string) => `Overruled: ${outcome}`,
    disputed: 'Gold answer disputed',
    flagged: 'Flagged',
    takeBack: 'Take back',
    takeBackWhat: (mark: string) => `Take back: ${mark}`,
  },
  facts: {
    title: 'Cost and time',
    inputTokens: 'input tokens',
    outputTokens: 'output tokens',
    reasoningTokens: 'reasoning tokens',
    cost: 'cost',
    latency: 'latency',
    retries: 'retries',
    retriesFor: (retries: number, causes: readonly RetryCause[]) =>
      [formatCount(retries), ...(causes.length === 0 ? [] : [`(${causes.map(nameCause).join(', ')})`])].join(
        ' ',
      ),
    finish: 'finish reason',
    model: 'model reported',
    request: 'request',
    received: 'received',
    extractor: 'extractor',
    item: 'item',
  },
}
