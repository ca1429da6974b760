const DEBIAN_CHROMIUM = '/usr/bin/chromium'

/** The Chromium that browser tests run in. */
export function chromiumPath(): string {
  return process.env.CHROMIUM || DEBIAN_CHROMIUM
}

/** A browser that asks nobody for anything by itself; root has no sandbox to put it in. */
export const CHROMIUM_ARGS: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
