import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** After so long without a sign of life a run's owner counts as gone, wherever it ran. */
const LEASE_MS = 60_000

/** What an owner is judged by: this process's own name and the processes of its machine. */
export interface Here {
  readonly host: string
  readonly pid: number
  /** Process numbers come round again; this tells ours from one that had it before. */
  readonly token: string
  readonly isAlive: (pid: number) => boolean
}

export const here: Here = { host: hostname(), pid: process.pid, token: randomUUID().slice(0, 8), isAlive }

/** `HOST:PID:TOKEN`: who owns a running run. */
export const ownerName = ({ host, pid, token }: Omit<Here, 'isAlive'>): string => `${host}:${pid}:${token}`

/** What {@link ownerName} is made of; of a name in another form the host is all of it. */
export function readOwner(owner: string): { host: string; pid: number; token: string } {
  const [, host = owner, pid, token = ''] = /^(.*):(\d+):(\w+)$/.exec(owner) ?? []
  return { host, pid: Number(pid ?? 0), token }
}

/** The process that owns a run, where that is not this one. */
export function otherProcess(owner: string | null): { host: string; pid: number } | null {
  if (owner === null || owner === ownerName(here)) return null
  const { host, pid } = readOwner(owner)
  return { host, pid }
}

/**
 * Whether the process that owns a run is there no more. On this machine the process table tells at once, so a
 * killed run can be resumed right away; another machine's (a store on a shared disk) is given its lease.
 */
export function isOwnerGone(
  owner: string,
  seenAt: Date,
  now: Date,
  { host, pid, token, isAlive }: Here,
): boolean {
  const leaseIsOver = now.getTime() - seenAt.getTime() > LEASE_MS
  const of = readOwner(owner)
  if (of.host !== host) return leaseIsOver
  if (of.pid === pid) return of.token !== token
  // A process number that lives may be somebody else's by now: then the lease decides.
  return !isAlive(of.pid) || leaseIsOver
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
