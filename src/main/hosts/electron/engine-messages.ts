/** What main tells the engine's process. A `page` message carries the page's port. */
export type EngineRequest = { readonly kind: 'page' } | { readonly kind: 'close' }

/** What the engine's process tells main before it ends by itself: why it could not start. */
export interface EngineFailure {
  readonly kind: 'failed'
  readonly message: string
  readonly hint: string | null
}
