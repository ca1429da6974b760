import type { ClientLink } from '@orpc/client'

type Link = ClientLink<Record<never, never>>

/** One live way to the engine. `closed` settles when it is gone for good; a new one has to be dialled. */
export interface Transport {
  readonly link: Link
  readonly closed: Promise<void>
  close(): void
}

/** Opens a transport; rejects when the engine cannot be reached now. */
export type Dial = () => Promise<Transport>
