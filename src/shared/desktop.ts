/**
 * How a page in the Electron host gets its port to the engine: it asks the preload, the preload asks main under this
 * name, and the port comes back under it, to the preload and from there to the page. A message of this name without
 * a port says that the one before is dead: a page is not told by the port itself when its other end is gone.
 */
export const ENGINE_PORT = 'cothub:engine-port'

/** What the preload puts on `window.cothubDesktop`. */
export interface DesktopHost {
  /** A fresh port arrives as a message named `ENGINE_PORT`, at once or when the engine is up again. */
  requestEnginePort(): void
}
