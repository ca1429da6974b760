import { hostname } from 'node:os'

/** After so long without a sign of life a run's owner counts as gone, wherever it ran. */
const LEASE_MS = 60_000
export const HEARTBEAT_MS = 15_000

/** `HOST:PID` of this process: who owns a running run. */
export const thisOwner = (): string => `${hostname()}:${process.pid}`

/**
 * Whether the process that owns a run is there no more. On this machine the process table tells at once, so a
 * killed run can be resumed right away; another machine's (a store on a shared disk) is given its lease.
 */
export function isOwnerGone(owner: string, seenAt: Date, now: Date): boolean {
  const colon = owner.lastIndexOf(':')
  const pid = Number(owner.slice(colon + 1))
  if (owner.slice(0, colon) !== hostname()) return now.getTime() - seenAt.getTime() > LEASE_MS
  // A process number that lives may be somebody else's by now: then the lease decides.
  return !isAlive(pid) || now.getTime() - seenAt.getTime() > LEASE_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
