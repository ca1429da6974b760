import type { FinishReason } from '#shared/domain/run.ts'

/** Every provider's word for why an answer ended, and those of the servers that follow their protocols. */
const FINISH_REASONS: ReadonlyMap<string, FinishReason> = new Map([
  ['stop', 'stop'],
  ['eos', 'stop'],
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['completed', 'stop'],
  ['length', 'length'],
  ['max_tokens', 'length'],
  ['max_output_tokens', 'length'],
  ['model_length', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['content_filter', 'content-filter'],
  ['refusal', 'content-filter'],
  ['safety', 'content-filter'],
])

export function finishReasonOf(word: string | null): FinishReason {
  return FINISH_REASONS.get(word?.toLowerCase() ?? '') ?? 'other'
}
