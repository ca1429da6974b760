import { EventEmitter } from 'node:events'
import { dirname } from 'node:path'

let isReady = false
const ready = Promise.withResolvers<void>()

class App extends EventEmitter {
  readonly #atExit: (() => Promise<void>)[] = []

  getAppPath(): string {
    return process.cwd()
  }

  /** The folder of the test's store, for whatever is asked. */
  getPath(): string {
    return dirname(process.env.COTHUB_DB ?? '')
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  isReady(): boolean {
    return isReady
  }

  whenReady(): Promise<void> {
    return ready.promise
  }

  /** The stand-in's own: what must be closed before the process ends. */
  atExit(close: () => Promise<void>): void {
    this.#atExit.push(close)
  }

  quit(): void {
    let isPrevented = false
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (isPrevented) return
    void Promise.all(this.#atExit.map((close) => close())).then(() => process.exit(0))
  }
}

export const app = new App()

/** As in Electron, the app is ready only once its main module has been evaluated to the end. */
export function becomeReady(): void {
  isReady = true
  ready.resolve()
}
