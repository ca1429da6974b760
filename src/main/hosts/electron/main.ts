import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { ENGINE_PORT } from '#shared/desktop.ts'
import { createEngineChild, type EngineExit } from './engine-child.ts'
import { openKeyVault } from './key-vault.ts'
import { PAGE_URL, registerPageScheme, servePage } from './page-protocol.ts'
import { confineWindows, openWindow } from './window.ts'

const built = join(import.meta.dirname, '..')
const preload = join(built, 'preload', 'index.cjs')

const engine = createEngineChild({
  modulePath: join(built, 'main', 'engine.js'),
  appRoot: app.getAppPath(),
  vault: openKeyVault(join(app.getPath('userData'), 'keys.json')),
  onExit: (exit) => void offerRestart(exit),
})

if (app.requestSingleInstanceLock()) {
  registerPageScheme()
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitAfterEngine()
  ipcMain.on(ENGINE_PORT, ({ senderFrame }) => {
    const isOurPage = senderFrame?.parent === null && senderFrame.url.startsWith(PAGE_URL)
    if (isOurPage) engine.connect(senderFrame)
  })
  // Not awaited here: the app becomes ready only after this module is done.
  void app.whenReady().then(begin)
} else {
  app.quit()
}

function begin(): Promise<BrowserWindow> {
  servePage(join(built, 'renderer'))
  confineWindows()
  engine.start()
  return openWindow(preload)
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) {
    if (app.isReady()) void openWindow(preload)
    return
  }
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Quitting waits until the engine has put its runs down and closed the store. */
function quitAfterEngine(): void {
  let isEngineDown = false
  app.on('before-quit', (event) => {
    if (isEngineDown) return
    event.preventDefault()
    void engine.stop().finally(() => {
      isEngineDown = true
      app.quit()
    })
  })
}

/** The window stays and says that the engine is away; this says why, and what can be done. */
async function offerRestart({ exitCode, failure }: EngineExit): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Chain-of-Thought Hub',
    message: failure ? failure.message : `The engine ended unexpectedly (code ${exitCode}).`,
    detail: failure?.hint ?? 'Everything committed so far is safe; interrupted runs can be resumed.',
    buttons: ['Start the engine again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) engine.start()
  else app.quit()
}
