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
    return {
      link,
      closed,
      close: () => {
        port.close()
        markClosed()
      },
    }
  }
}

function nextPort(host: DesktopHost): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports
      // Only our own preload posts from this very window.
      if (event.source !== window || event.data !== ENGINE_PORT || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    host.requestEnginePort()
  })
}
