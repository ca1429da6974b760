import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../browser.ts'
import { app } from './app.ts'
import { ipcMain } from './ipc.ts'
import { runPreload } from './page-preload.ts'
import type { MessagePortMain } from './ports.ts'
import { answerWithProtocol } from './protocol.ts'
import { WebContents } from './web-contents.ts'

interface WindowOptions {
  readonly webPreferences: {
    readonly preload: string
    readonly sandbox: boolean
    readonly contextIsolation: boolean
    readonly nodeIntegration: boolean
  }
}

/** Chromium knows no scheme of ours, so the page is loaded from a loopback name that stands for it. */
const STANDS_FOR = { origin: 'http://cothub.localhost', app: 'app://cothub' }
const windows: BrowserWindow[] = []

/** A window: Debian's Chromium, with the built preload in it. */
export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents = new WebContents()
  #browser: Browser | null = null
  readonly #loaded = Promise.withResolvers<Page>()
  #url = ''

  constructor(options: WindowOptions) {
    super()
    this.options = options
    windows.push(this)
    app.atExit(async () => this.#browser?.close())
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return windows
  }

  /** The page, once it is loaded. */
  get page(): Promise<Page> {
    return this.#loaded.promise
  }

  isMinimized = (): boolean => false
  restore = (): void => undefined
  show = (): void => undefined
  focus = (): void => undefined

  async loadURL(url: string): Promise<void> {
    this.#url = url
    this.#browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
    const page = await this.#browser.newPage({ locale: 'en-GB' })
    await this.#connectPage(page)
    await page.goto(url.replace(STANDS_FOR.app, STANDS_FOR.origin))
    this.#loaded.resolve(page)
    this.emit('ready-to-show')
  }

  /** What the user does with the cross at its corner. */
  async close(): Promise<void> {
    await this.#browser?.close()
    windows.splice(windows.indexOf(this), 1)
    if (windows.length === 0) app.emit('window-all-closed')
  }

  async #connectPage(page: Page): Promise<void> {
    const ports: MessagePortMain[] = []
    const frame = {
      parent: null,
      url: this.#url,
      isDestroyed: () => page.isClosed(),
      postMessage: (channel: string, _message: unknown, [port]: readonly MessagePortMain[] = []) => {
        const id = port ? ports.length : null
        tell(page, ([name, portId]) => window.electronStandIn.receive(name, portId), [channel, id] as const)
        if (!port || id === null) return
        ports.push(port)
        port.on('message', ({ data }) => {
          tell(page, ([portId, posted]) => window.electronStandIn.deliver(portId, posted), [
            id,
            data,
          ] as const)
        })
        port.start()
      },
    }
    await page.exposeFunction('electronSend', (channel: string) =>
      ipcMain.emit(channel, { senderFrame: frame }),
    )
    await page.exposeFunction('electronPost', (id: number, data: unknown) => ports[id]?.postMessage(data))
    const preload = await readFile(this.options.webPreferences.preload, 'utf8')
    await page.addInitScript(`(${runPreload})(function (require, module, exports) {\n${preload}\n})`)
    page.on('pageerror', (error) => console.error('the page threw', error))
    await page.route('**/*', async (route) => {
      const response = await answerWithProtocol(
        route.request().url().replace(STANDS_FOR.origin, STANDS_FOR.app),
      )
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
  }
}

/** Runs something in the page; what is said to a page while it closes is lost, as it would be in Electron. */
function tell<Argument>(page: Page, say: (argument: Argument) => void, argument: Argument): void {
  page.evaluate(say as (argument: unknown) => void, argument as unknown).catch((error: unknown) => {
    if (!page.isClosed()) throw error
  })
}
