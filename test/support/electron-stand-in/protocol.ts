import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

type Handler = (request: Request) => Promise<Response>
const handlers = new Map<string, Handler>()
const privileged = new Set<string>()

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    for (const { scheme } of schemes) privileged.add(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (!privileged.has(scheme)) throw new Error(`${scheme}: was not registered before the app was ready`)
    handlers.set(scheme, handler)
  },
}

export const net = {
  async fetch(url: string): Promise<Response> {
    const path = fileURLToPath(url)
    const contentType = CONTENT_TYPES[extname(path)] ?? ''
    return new Response(await readFile(path), { headers: { 'Content-Type': contentType } })
  },
}

/** Answers a page's request as the app's own protocol would. */
export function answerWithProtocol(url: string): Promise<Response> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`nothing handles ${url}`)
  return handler(new Request(url))
}
