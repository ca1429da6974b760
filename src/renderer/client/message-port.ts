import { RPCLink } from '@orpc/client/message-port'
import { type DesktopHost, ENGINE_PORT } from '#shared/desktop.ts'
import type { Dial } from './transport.ts'

/** The Electron host: a port straight to the engine's process, fresh for every page load and engine start. */
export function dialMessagePort(host: DesktopHost): Dial {
  return async () => {
    const port = await nextPort(host)
    const { promise: closed, resolve: markClosed } = Promise.withResolvers<void>()
    port.addEventListener('close', () => markClosed(), { once: true })
    const link = new RPCLink({ port })
    port.start()
    const close = (): void => {
      window.removeEventListener('message', hearOfDeath)
      port.close()
      // Calls under way are given up only by this event, which a port closed from here does not send.
      port.dispatchEvent(new Event('close'))
    }
    const hearOfDeath = (event: MessageEvent<unknown>): void => {
      if (isFromPreload(event) && event.ports.length === 0) close()
    }
    window.addEventListener('message', hearOfDeath)
    return { link, closed, close }
  }
}

function nextPort(host: DesktopHost): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports
      if (!isFromPreload(event) || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    host.requestEnginePort()
  })
}

/** Only our own preload posts from this very window. */
function isFromPreload(event: MessageEvent<unknown>): boolean {
  return event.source === window && event.data === ENGINE_PORT
}
