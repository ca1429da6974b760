import { NETWORK_FAULTS, type NetworkFault } from '#shared/domain/network-fault.ts'

const FAULTS: ReadonlyMap<string, NetworkFault> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'broken-off'],
  ['EPIPE', 'broken-off'],
  ['UND_ERR_SOCKET', 'broken-off'],
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'no-look-up'],
  ['EHOSTUNREACH', 'no-host'],
  ['ENETUNREACH', 'no-network'],
  ['ETIMEDOUT', 'timed-out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
  ['UND_ERR_HEADERS_TIMEOUT', 'slow-answer'],
  ['UND_ERR_BODY_TIMEOUT', 'cut-short'],
])

/** Why the network failed, in a few words: from the innermost error that has a code, else from its message. */
export function networkReason(error: unknown): string {
  const chain = causesOf(error)
  const coded = chain.map(codeOf).filter((code) => code !== null)
  const known = coded.map((code) => FAULTS.get(code)).find((fault) => fault !== undefined)
  return (known && NETWORK_FAULTS[known]) ?? coded.at(-1) ?? chain.at(-1)?.message ?? 'unknown reason'
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 10; at = at.cause) chain.push(at)
  return chain
}

const codeOf = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' ? error.code : null
