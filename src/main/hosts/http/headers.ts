import type { PageFile } from './page-files.ts'

/** Mantine writes its variables into a style element; nothing else is inline, and nothing comes from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

export function headersOf(file: PageFile, byteLength: number): Record<string, string | number> {
  return {
    ...SECURITY_HEADERS,
    'Content-Type': file.contentType,
    'Content-Length': byteLength,
    'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-store',
  }
}
