import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '#shared/domain/problem.ts'
import type { PutDown } from '#shared/domain/run.ts'
import { askOwner, findRun, isStoreBusy, readAsked, type Store, takeAsked } from '../store/index.ts'
import { readOwner } from './ownership.ts'

/** How often a process that carries out runs looks whether others ask something of it. A read of an index, no more. */
const LISTEN_MS = 500
/** How often one that has asked looks whether it was heard. */
export const LOOK_MS = 100

/** Hears what other processes ask of the runs this one holds, as long as it holds any. */
export class AskedByOthers {
  readonly #store: Store
  readonly #owner: string
  readonly #heed: (id: number, as: PutDown) => Promise<void>
  #timer: NodeJS.Timeout | null = null

  /** `heed` must not reject. */
  constructor(store: Store, owner: string, heed: (id: number, as: PutDown) => Promise<void>) {
    this.#store = store
    this.#owner = owner
    this.#heed = heed
  }

  listen(): void {
    this.#timer ??= setInterval(() => this.#hear(), LISTEN_MS).unref()
  }

  rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #hear(): void {
    try {
      for (const { id, askedTo } of takeAsked(this.#store, this.#owner)) void this.#heed(id, askedTo)
    } catch (error) {
      // Another process writes for long: it is looked at again. What else is wrong with the store, the run will meet.
      if (!isStoreBusy(error)) this.rest()
    }
  }
}

export interface Elsewhere {
  readonly store: Store
  readonly heedMs: number
  /** Whether nobody carries out the run that this owner, last seen then, had claimed. */
  readonly isGone: (id: number, owner: string, seenAt: Date) => boolean
}

/**
 * Has the live process that holds a run put it down, and resolves once it has. Rejects with a {@link Problem} where that
 * process takes longer than `heedMs` to hear; it is then no longer asked. Where it dies meanwhile the run is left as it is.
 */
export async function putDownElsewhere(
  { store, heedMs, isGone }: Elsewhere,
  { id, owner, as }: { readonly id: number; readonly owner: string; readonly as: PutDown },
): Promise<void> {
  const isHeld = (): boolean => {
    const run = findRun(store, id)
    return run?.owner === owner && !isGone(id, owner, new Date(run.ownerSeenAt ?? 0))
  }
  if (!askOwner(store, id, owner, as)) return
  const deadline = performance.now() + heedMs
  while (isHeld() && readAsked(store, id, owner) !== null) {
    if (performance.now() > deadline) {
      askOwner(store, id, owner, null)
      throw notLetGo(id, owner)
    }
    await delay(LOOK_MS)
  }
  // It has heard; the answers under way may still take a while.
  while (isHeld()) await delay(LOOK_MS)
}

export function elsewhere(id: number, owner: string): Problem {
  const { host, pid } = readOwner(owner)
  return new Problem('conflict', `run ${id} is under way in another process (${pid} on ${host})`, {
    hint: 'pause it first, or wait for its end',
    detail: { kind: 'run-elsewhere', id, host, pid },
  })
}

function notLetGo(id: number, owner: string): Problem {
  const { host, pid } = readOwner(owner)
  return new Problem(
    'conflict',
    `run ${id} goes on: process ${pid} on ${host}, which carries it out, does not hear`,
    {
      hint: 'stop it where it was started, such as with Ctrl-C in its terminal',
      detail: { kind: 'run-not-let-go', id, host, pid },
    },
  )
}
