import type { IncomingHttpHeaders } from 'node:http'

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost'])

/**
 * Whether a request was addressed to this machine by a loopback name. A foreign name that was made to resolve to
 * 127.0.0.1 (DNS rebinding) still shows in `Host`. Any port will do: over an SSH tunnel the browser's is not ours.
 */
export function isAddressedToLoopback(headers: IncomingHttpHeaders): boolean {
  const [name, port, ...rest] = headers.host?.split(':') ?? []
  return name !== undefined && rest.length === 0 && LOOPBACK_NAMES.has(name) && /^\d*$/.test(port ?? '')
}

/** Whether a WebSocket was opened by a page this very host served; a browser always says who opens one. */
export function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  return isAddressedToLoopback(headers) && headers.origin === `http://${headers.host}`
}
