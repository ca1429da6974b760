const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'the connection broke off'],
  ['EPIPE', 'the connection broke off'],
  ['UND_ERR_SOCKET', 'the connection broke off'],
  ['ENOTFOUND', 'unknown host'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['EHOSTUNREACH', 'no route to the host'],
  ['ENETUNREACH', 'no route to the network'],
  ['ETIMEDOUT', 'the connection timed out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'the connection timed out'],
  ['UND_ERR_HEADERS_TIMEOUT', 'the answer took too long to begin'],
  ['UND_ERR_BODY_TIMEOUT', 'the answer stopped in the middle'],
])

/** Why the network failed, in a few words: from the innermost error that has a code, else from its message. */
export function networkReason(error: unknown): string {
  const chain = causesOf(error)
  const coded = chain.map(codeOf).filter((code) => code !== null)
  const known = coded.map((code) => REASONS.get(code)).find((reason) => reason !== undefined)
  return known ?? coded.at(-1) ?? chain.at(-1)?.message ?? 'unknown reason'
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) chain.push(at)
  return chain
}

const codeOf = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' ? error.code : null
