/**
 * What the engine itself says of a request that failed, where there are no words of the provider's or beside them
 * (`words`). It is kept and shown as a sentence in English, which the page reads back to say it in another language.
 */
export type OwnWords =
  | { readonly kind: 'timed-out'; readonly seconds: string }
  | { readonly kind: 'unreachable'; readonly origin: string; readonly words: string }
  | { readonly kind: 'unreadable'; readonly origin: string; readonly words: string }
  | { readonly kind: 'redirected'; readonly words: string; readonly to: string }
  | { readonly kind: 'no-service'; readonly words: string; readonly address: string }
  | { readonly kind: 'long-wait'; readonly words: string; readonly duration: string }
  | { readonly kind: 'nobody-answers'; readonly requests: string; readonly words: string }

export function writeOwnWords(own: OwnWords): string {
  switch (own.kind) {
    case 'timed-out':
      return `no answer within ${own.seconds} s`
    case 'unreachable':
      return `cannot reach ${own.origin}: ${own.words}`
    case 'unreadable':
      return `200 but the answer of ${own.origin} ${own.words}`
    case 'redirected':
      return `${own.words}; the address redirects to ${own.to}`
    case 'no-service':
      return `${own.words}; nothing is served at ${own.address}: the base URL often ends in /v1`
    case 'long-wait':
      return `${own.words} (asks to wait ${own.duration})`
    case 'nobody-answers':
      return `none of the last ${own.requests} requests got through, the last: ${own.words}`
  }
}

/** The sentences, outermost first: one may hold another as its words. */
const SENTENCES: Readonly<Record<OwnWords['kind'], RegExp>> = {
  'nobody-answers': /^none of the last (?<requests>\d+) requests got through, the last: (?<words>.*)$/s,
  'long-wait': /^(?<words>.*) \(asks to wait (?<duration>[^()]+)\)$/s,
  'no-service': /^(?<words>.*); nothing is served at (?<address>\S+): the base URL often ends in \/v1$/s,
  redirected: /^(?<words>.*); the address redirects to (?<to>\S+)$/s,
  'timed-out': /^no answer within (?<seconds>[\d.]+) s$/,
  unreachable: /^cannot reach (?<origin>\S+): (?<words>.*)$/s,
  unreadable: /^200 but the answer of (?<origin>\S+) (?<words>.*)$/s,
}

/** What {@link writeOwnWords} wrote; null for words of others. */
export function readOwnWords(text: string): OwnWords | null {
  for (const [kind, sentence] of Object.entries(SENTENCES)) {
    const found = sentence.exec(text)
    if (found) return { kind, ...found.groups } as unknown as OwnWords
  }
  return null
}
