import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'

/** The rules that find an answer, by their names in the store: what was taken for the answer. */
const RULES: Readonly<Record<ExtractionRule, string>> = {
  marker: 'the words the prompt asked for',
  boxed: 'the last \\boxed{}',
  'answer-tag': 'the last <answer> tag',
  hashes: 'the last “####”',
  'answer-letter': 'the last “A:”',
  'answer-is': 'the last “the answer is”',
  bare: 'the response is nothing but an answer',
  'first-line': 'the first line, an answer alone',
  'last-line': 'the last line',
  'last-number': 'nothing announced: the last number',
  'last-math': 'nothing announced: the last formula',
  'last-list': 'nothing announced: the last list',
  'last-sentence': 'nothing announced: the last sentence',
  'last-option': 'nothing announced: the last option named',
}

/** A rule of a newer engine is shown by its own name. */
export const nameRule = (rule: string): string =>
  Object.hasOwn(RULES, rule) ? RULES[rule as ExtractionRule] : rule
