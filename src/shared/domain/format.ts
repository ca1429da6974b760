/** The four prompt formats: in-context / zero-shot × chain-of-thought / answer-only. */
export const FORMATS = ['in-context-cot', 'in-context-ao', 'zero-shot-cot', 'zero-shot-ao'] as const
export type Format = (typeof FORMATS)[number]

export const isInContext = (format: Format): boolean => format.startsWith('in-context')
export const isChainOfThought = (format: Format): boolean => format.endsWith('cot')
