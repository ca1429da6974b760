import { app, BrowserWindow, session, shell } from 'electron'
import { PAGE_ORIGIN, PAGE_URL } from './page-protocol.ts'

/** The one permission the page needs: its copy buttons. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Opens the app's window, sandboxed and cut off from Node. */
export async function openWindow(preload: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Chain-of-Thought Hub',
    autoHideMenuBar: true,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => window.show())
  await window.loadURL(PAGE_URL)
  return window
}

/** Holds every window to the page: no other address, no new window, no permission. Links to the web leave for the browser. */
export function confineWindows(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(GRANTED.has(permission))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => {
      // Compared as text: the URL parser gives schemes of our own no origin.
      if (event.url.startsWith(`${PAGE_ORIGIN}/`)) return
      event.preventDefault()
      openOutside(event.url)
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function openOutside(url: string): void {
  if (new URL(url).protocol === 'https:') void shell.openExternal(url)
}
