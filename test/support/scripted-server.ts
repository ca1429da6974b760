import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string is sent as it is, anything else as JSON. */
  readonly body: unknown
  /** More is to come, and never does. */
  readonly isUnfinished?: boolean
}

/** `hang` never answers, `reset` cuts the connection at once, `cut` in the middle of the body. */
export type Scripted = ScriptedAnswer | 'hang' | 'reset' | 'cut'

/** What to say, or how to tell from the request. */
export type Script = Scripted | ((request: RecordedRequest) => Scripted)

export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

export interface ScriptedServer {
  readonly url: string
  /** What it was asked, in order. */
  readonly requests: readonly RecordedRequest[]
  /** Connections opened to it so far. */
  readonly connections: () => number
  /** What it says from now on, to every request. */
  answer(next: Script): void
  /** Cuts every connection, requests under way included. */
  dropConnections(): void
  stop(): Promise<void>
}

/** An HTTP server on a free loopback port that says what a test tells it to and remembers what it was asked. */
export async function startScriptedServer(first: Script = { body: {} }): Promise<ScriptedServer> {
  const requests: RecordedRequest[] = []
  let next = first
  let connections = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    const { method = '', url = '', headers } = request
    const recorded = { method, path: url, headers, body: text === '' ? null : JSON.parse(text) }
    requests.push(recorded)
    reply(response, typeof next === 'function' ? next(recorded) : next)
  })
  server.on('connection', () => {
    connections++
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    answer: (answer) => {
      next = answer
    },
    dropConnections: () => server.closeAllConnections(),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function reply(response: ServerResponse, scripted: Scripted): void {
  if (scripted === 'hang') return
  if (scripted === 'reset') return void response.socket?.destroy()
  if (scripted === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"id":', () => response.socket?.destroy())
    return
  }
  const { status = 200, headers = {}, body, isUnfinished } = scripted
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  if (isUnfinished) response.write(text)
  else response.end(text)
}
