import { createServer, type Server } from 'node:http'
import { Problem } from '#shared/domain/problem.ts'
import type { Engine } from '../../engine/index.ts'
import { answerRequest } from './answer-request.ts'
import { openPageFiles } from './page-files.ts'
import { attachRpcSocket } from './rpc-socket.ts'

/** Loopback only: whoever can open this port can read the store and spend the user's keys. */
const ADDRESS = '127.0.0.1'

export interface BrowserHostOptions {
  readonly engine: Pick<Engine, 'router'>
  /** 0: any free one. */
  readonly port: number
  /** The built page. */
  readonly rendererDir: string
}

export interface BrowserHost {
  readonly url: string
  /** Closes every connection; the engine stays open. */
  close(): Promise<void>
}

/**
 * Serves the page and the contract to browsers on this machine.
 * Fails with `conflict` where the port is taken, `not-found` where the page is not built.
 */
export async function serveBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const findFile = await openPageFiles(options.rendererDir)
  const server = createServer((request, response) => void answerRequest(findFile, request, response))
  const rpc = attachRpcSocket(server, options.engine.router)
  const port = await listen(server, options.port)
  return {
    url: `http://${ADDRESS}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        rpc.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The port it listens on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asProblem(error, port)))
    server.listen(port, ADDRESS, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function asProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Problem('conflict', `port ${port} is taken`, {
      hint: 'Choose another with --port, or --port 0 for any free one.',
      cause: error,
    })
  }
  if (error.code === 'EACCES') {
    return new Problem('bad-input', `port ${port} may not be opened by this user`, {
      hint: 'Choose one above 1023.',
      cause: error,
    })
  }
  return error
}
