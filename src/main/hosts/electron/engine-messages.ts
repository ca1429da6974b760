/** What main tells the engine's process. `keys` comes first; a `page` message carries the page's port. */
export type EngineRequest =
  /** Keys typed in earlier sessions, by variable. */
  | { readonly kind: 'keys'; readonly keys: Readonly<Record<string, string>> }
  | { readonly kind: 'page' }
  /** Answers the `keep-key` of that number. */
  | { readonly kind: 'kept'; readonly number: number; readonly isEncrypted: boolean }
  | { readonly kind: 'close' }

/** What the engine's process tells main. */
export type EngineMessage = EngineFailure | KeepKey

/** Said before it ends by itself: why it could not start. */
export interface EngineFailure {
  readonly kind: 'failed'
  readonly message: string
  readonly hint: string | null
}

/** A key was typed, to be kept for later sessions; null: to be forgotten. */
export interface KeepKey {
  readonly kind: 'keep-key'
  readonly number: number
  readonly variable: string
  readonly key: string | null
}
