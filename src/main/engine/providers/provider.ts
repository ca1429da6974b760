import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { Message } from '#shared/domain/prompt.ts'
import type { FinishReason, Usage } from '#shared/domain/run.ts'

/** What a baseline may know of an item besides the messages: everything but the gold answer. */
export interface AskedItem {
  readonly hash: string
  readonly answerType: AnswerType
  readonly question: string
  /** Option texts in order, whether the item holds them apart (MMLU) or inside its question (BBH). */
  readonly options: readonly string[]
  /** Answers of the task's exemplars, in order; empty where there are none. */
  readonly exemplarAnswers: readonly string[]
}

/** What an answer under way has grown by; a part that has not is empty. */
export interface Writing {
  readonly text: string
  readonly thinking: string
}

export interface CompletionRequest {
  readonly messages: readonly Message[]
  /** null: not sent. */
  readonly temperature: number | null
  readonly maxTokens: number | null
  /** Seed for providers that take one; null: not sent. Baselines use it with `sample` to answer reproducibly. */
  readonly seed: number | null
  readonly sample: number
  readonly item: AskedItem
  readonly signal: AbortSignal
  /**
   * Asks for the answer to be sent as it is written, and is told of it; the completion is the same. Without it, and
   * with servers that cannot, answers come whole.
   */
  readonly onWriting?: ((writing: Writing) => void) | undefined
}

export interface Completion {
  readonly text: string
  /** Hidden reasoning the provider showed apart from the answer. */
  readonly thinking: string | null
  readonly finishReason: FinishReason
  readonly providerFinishReason: string | null
  readonly usage: Usage
  readonly requestId: string | null
  /** The snapshot the provider says has answered. */
  readonly reportedModel: string | null
}

export interface Provider {
  /** One request, no retries of its own. Rejects with {@link ProviderFailure}, or with the signal's reason when aborted. */
  complete(request: CompletionRequest): Promise<Completion>
}

/**
 * `retry`: may go through later (408, 409, 429, 5xx, network faults, an answer that is no JSON).
 * `fatal`: will not, for any item (400, 401, 403, 404, insufficient quota).
 * `rejected`: this one prompt will not (too long, say); others may. What a content filter keeps back is no failure
 * but a {@link Completion}.
 */
export type FailureKind = 'retry' | 'fatal' | 'rejected'

export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure'
  readonly kind: FailureKind
  /** HTTP status; null where no answer came. */
  readonly status: number | null
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null
  /** Whether the network failed, so that nobody is known to be there. */
  readonly isUnreachable: boolean

  constructor(
    kind: FailureKind,
    message: string,
    options: {
      status?: number | null
      retryAfterMs?: number | null
      isUnreachable?: boolean
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: options.cause })
    this.kind = kind
    this.status = options.status ?? null
    this.retryAfterMs = options.retryAfterMs ?? null
    this.isUnreachable = options.isUnreachable ?? false
  }
}
