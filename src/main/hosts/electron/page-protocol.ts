import { isAbsolute, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'

const SCHEME = 'app'
const HOST = 'cothub'

/** The page's own origin; only it may ask for the engine, and only it may be navigated to. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`

/** The page speaks to the engine over a message port, so it has no one to connect to. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Before the app is ready: makes `app://` an origin like any other, with storage of its own, and its code compiled once
 * and not at every start.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Once the app is ready: answers `app://cothub/…` from the folder of the built page, and from nowhere else. */
export function servePage(rendererDir: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = fileOf(new URL(request.url), rendererDir)
    if (!file) return new Response('There is no such file.', { status: 404 })
    try {
      const found = await net.fetch(pathToFileURL(file).toString())
      return new Response(found.body, {
        status: found.status,
        headers: {
          'Content-Type': found.headers.get('Content-Type') ?? 'application/octet-stream',
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } catch (error) {
      console.error(`${file} cannot be read`, error)
      return new Response('The file cannot be read.', { status: 404 })
    }
  })
}

/** The file a URL of the page means; null for anything outside the page's folder. */
export function fileOf(url: URL, rendererDir: string): string | null {
  if (url.host !== HOST || url.pathname.includes('%')) return null
  const file = resolve(rendererDir, `.${url.pathname}`)
  const inside = relative(rendererDir, file)
  const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
  return isInside ? file : null
}
