import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOf, SECURITY_HEADERS } from './headers.ts'
import type { FindPageFile } from './page-files.ts'
import { isAddressedToLoopback } from './same-machine.ts'

/** Answers one plain request with a file of the page; everything else the page asks over its WebSocket. */
export async function answerRequest(
  findFile: FindPageFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isAddressedToLoopback(request.headers)) return refuse(response, 403, 'This address is not served.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are served.')
  }
  if (request.url === '/favicon.ico') {
    response.writeHead(204, SECURITY_HEADERS).end()
    return
  }
  try {
    const file = await findFile(pathOf(request.url ?? '/'))
    if (!file) return refuse(response, 404, 'There is no such file.')
    const content = await readFile(file.path)
    response.writeHead(200, headersOf(file, content.byteLength))
    response.end(request.method === 'HEAD' ? undefined : content)
  } catch (error) {
    console.error(`${request.url} cannot be served`, error)
    refuse(response, 500, 'The page cannot be read. Build it again with “npm run build”.')
  }
}

function pathOf(url: string): string {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${message}\n`)
}
