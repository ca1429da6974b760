import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { Engine } from '../../engine/index.ts'
import { isFromOwnPage } from './same-machine.ts'

const RPC_PATH = '/rpc'
const LONGEST_MESSAGE_BYTES = 16 * 2 ** 20
const GOING_AWAY = 1001

export interface RpcSocket {
  /** Tells every page that the host is going, and waits for none to answer. */
  close(): void
}

/** Speaks the contract over WebSockets on `/rpc`, to pages of this host only. */
export function attachRpcSocket(server: Server, router: Engine['router']): RpcSocket {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE_BYTES,
    // One message at a time: of several in one go the handler would miss that a later one takes an earlier one back.
    allowSynchronousEvents: false,
  })
  const handler = new RPCHandler(router, {
    interceptors: [
      onError((error) => {
        // What is meant for the user goes to the page; a defect must also be seen here.
        if (!(error instanceof ORPCError)) console.error(error)
      }),
    ],
  })
  sockets.on('connection', (socket) => {
    socket.on('error', (error) => console.warn(`A page's connection failed: ${error.message}`))
    void handler.upgrade(socket)
  })
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    // Until the handshake is done the connection is ours to watch: one that is reset must not end the process.
    connection.on('error', () => connection.destroy())
    if (request.url !== RPC_PATH) return refuse(connection, '404 Not Found')
    if (!isFromOwnPage(request.headers)) return refuse(connection, '403 Forbidden')
    sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request))
  })
  return {
    close: () => {
      for (const socket of sockets.clients) {
        socket.close(GOING_AWAY)
        socket.terminate()
      }
      sockets.close()
    },
  }
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
