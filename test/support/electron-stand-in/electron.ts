/** Stands in for the `electron` module: as much of it as the built main process uses. */
import { report, waitForAnswer } from './test-channel.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc.ts'
export { MessageChannelMain } from './ports.ts'
export { net, protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { utilityProcess } from './utility-process.ts'

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: PermissionRequest): void {
      for (const permission of ['notifications', 'media', 'clipboard-read']) {
        handler(null, permission, (granted) => {
          if (granted) report({ kind: 'granted', permission })
        })
      }
    },
    setPermissionCheckHandler: (): void => undefined,
  },
}

export const shell = {
  async openExternal(url: string): Promise<void> {
    report({ kind: 'opened-outside', url })
  },
}

export const dialog = {
  async showMessageBox(options: { message: string; buttons: string[] }): Promise<{ response: number }> {
    report({ kind: 'dialog', message: options.message, buttons: options.buttons })
    return { response: await waitForAnswer() }
  },
}
