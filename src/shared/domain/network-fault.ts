/** How a connection can fail, as the command line and the stored errors say it. */
export const NETWORK_FAULTS = {
  refused: 'connection refused',
  'broken-off': 'the connection broke off',
  'unknown-host': 'unknown host',
  'no-look-up': 'the host name could not be looked up',
  'no-host': 'no route to the host',
  'no-network': 'no route to the network',
  'timed-out': 'the connection timed out',
  'slow-answer': 'the answer took too long to begin',
  'cut-short': 'the answer stopped in the middle',
} as const
export type NetworkFault = keyof typeof NETWORK_FAULTS

/** The fault that these words stand for; null where they are the network's own. */
export const networkFaultOf = (words: string): NetworkFault | null =>
  (Object.keys(NETWORK_FAULTS) as NetworkFault[]).find((fault) => NETWORK_FAULTS[fault] === words) ?? null
