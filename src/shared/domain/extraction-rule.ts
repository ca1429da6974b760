/** What is taken for a response's answer, in words that are stored with it. */
export const EXTRACTION_RULES = [
  'marker',
  'boxed',
  'answer-tag',
  'hashes',
  'answer-letter',
  'answer-is',
  'bare',
  'first-line',
  'last-line',
  'last-number',
  'last-math',
  'last-list',
  'last-sentence',
  'last-option',
] as const
export type ExtractionRule = (typeof EXTRACTION_RULES)[number]
