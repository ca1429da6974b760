import { RPCLink } from '@orpc/client/websocket'
import type { Dial } from './transport.ts'

/** The browser host: one WebSocket on the page's own origin. */
export function dialWebSocket(url: string): Dial {
  return async () => {
    const websocket = new WebSocket(url)
    const closed = new Promise<void>((resolve) => {
      websocket.addEventListener('close', () => resolve(), { once: true })
    })
    const link = new RPCLink({ websocket })
    await new Promise<void>((resolve, reject) => {
      websocket.addEventListener('open', () => resolve(), { once: true })
      void closed.then(() => reject(new Error(`${url} refused the connection`)))
    })
    return { link, closed, close: () => websocket.close() }
  }
}

/** `ws://HOST/rpc` beside the page, `wss:` where the page itself came over TLS. */
export function engineSocketUrl(page: { protocol: string; host: string }): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/rpc`
}
