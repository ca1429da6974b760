import { EventEmitter } from 'node:events'

type OpenHandler = (details: { url: string }) => { action: string }

/** What a page does to the world outside it, decided by the app's own handlers. */
export class WebContents extends EventEmitter {
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** Whether the app lets the page open a window. */
  mayOpen(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow'
  }

  /** Whether the app lets the page go to an address. */
  mayNavigate(url: string): boolean {
    let isPrevented = false
    this.emit('will-navigate', {
      url,
      preventDefault: () => {
        isPrevented = true
      },
    })
    return !isPrevented
  }
}
