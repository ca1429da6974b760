import type { DesktopHost } from '#shared/desktop.ts'
import { dialMessagePort } from './message-port.ts'
import type { Dial } from './transport.ts'
import { dialWebSocket, engineSocketUrl } from './web-socket.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly cothubDesktop?: DesktopHost
  }
}

/** The way to the engine that this page has: a port where the preload offers one, else the WebSocket. */
export function chooseDial(page: Window): Dial {
  return page.cothubDesktop
    ? dialMessagePort(page.cothubDesktop)
    : dialWebSocket(engineSocketUrl(page.location))
}
