import { EventEmitter } from 'node:events'
import { BrowserWindow } from './browser-window.ts'

let isReady = false
const ready = Promise.withResolvers<void>()

class App extends EventEmitter {
  getAppPath(): string {
    return process.cwd()
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

  quit(): void {
    let isPrevented = false
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (isPrevented) return
    void BrowserWindow.closeAll().then(() => process.exit(0))
  }
}

export const app = new App()

/** As in Electron, the app is ready only once its main module has been evaluated to the end. */
export function becomeReady(): void {
  isReady = true
  ready.resolve()
}
