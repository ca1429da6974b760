export const PROVIDERS = ['openai', 'anthropic', 'openai-compatible', 'baseline'] as const
export type ProviderId = (typeof PROVIDERS)[number]

/** Base: pre-trained only. SIFT: supervised instruction finetuned. RLHF: preference tuned. Reasoning: trained to think first. */
export const MODEL_TYPES = ['Base', 'SIFT', 'RLHF', 'Reasoning'] as const
export type ModelType = (typeof MODEL_TYPES)[number]

/** The offline models that need no key and no set-up, named `baseline:NAME`. */
export const BASELINES = ['random', 'first-option', 'last-number', 'majority'] as const
export type Baseline = (typeof BASELINES)[number]

/** An endpoint and its settings, with what is known of it. It never holds a key, only the name of the variable that does. */
export interface Model {
  readonly name: string
  readonly provider: ProviderId
  /** The id the provider knows it by. */
  readonly modelId: string
  readonly baseUrl: string | null
  readonly keyEnv: string | null
  readonly organisation: string | null
  /** Parameters in billions (10⁹). */
  readonly paramsB: number | null
  readonly type: ModelType | null
  /** US dollars per million tokens. */
  readonly priceInUsdPerMtok: number | null
  readonly priceOutUsdPerMtok: number | null
}

/** Host and port of the server a model is asked at: `127.0.0.1:8000`; null where that is the provider's own, or none. */
export function serverOf({ baseUrl }: Pick<Model, 'baseUrl'>): string | null {
  return baseUrl !== null && URL.canParse(baseUrl) ? new URL(baseUrl).host : null
}

/** The variable a provider's key is taken from when the model names none; null: no key unless one is named. */
export const DEFAULT_KEY_ENV: Readonly<Record<ProviderId, string | null>> = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  'openai-compatible': null,
  baseline: null,
}
