/** The line between a test and the stand-in, which runs in a process of its own. */

/** What a test asks of the stand-in. */
export type TestRequest =
  | { readonly kind: 'rows' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'navigate' | 'open' | 'fetch'; readonly url: string }
  | { readonly kind: 'reload' | 'kill-engine' | 'close-window' }
  | { readonly kind: 'answer-dialog'; readonly button: number }
  /** Types a key in, as a page would, or asks whether one is set. */
  | { readonly kind: 'type-key'; readonly variable: string; readonly key: string }
  | { readonly kind: 'is-key-set'; readonly variable: string }
  /** Reports once the page says that the engine is away, or no longer says so. */
  | { readonly kind: 'await-banner'; readonly isShown: boolean }

/** What the stand-in tells a test. */
export type TestReport =
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'preferences'; readonly preferences: object }
  | { readonly kind: 'allowed'; readonly isAllowed: boolean }
  | { readonly kind: 'opened-outside'; readonly url: string }
  | { readonly kind: 'granted'; readonly permission: string }
  | { readonly kind: 'dialog'; readonly message: string; readonly buttons: readonly string[] }
  | { readonly kind: 'fetched'; readonly status: number; readonly policy: string | null }
  | { readonly kind: 'reloaded' }
  | { readonly kind: 'banner' }
  | { readonly kind: 'key'; readonly isSet: boolean; readonly kept: string | null }

const answers: ((button: number) => void)[] = []

export function report(message: TestReport): void {
  process.send?.(message)
}

/** The button that the test presses in the dialog that is up. */
export function waitForAnswer(): Promise<number> {
  return new Promise((resolve) => answers.push(resolve))
}

export function answerDialog(button: number): void {
  answers.shift()?.(button)
}
