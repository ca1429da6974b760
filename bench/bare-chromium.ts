/**
 * Chromium as a reader has it: no more of DevTools' protocol at work than it takes to open a page and to read a mark
 * from it. Playwright listens to the network and to every script, for which the browser notes where each call comes
 * from, and so takes a quarter more time to open a page of ours.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { CHROMIUM_ARGS, chromiumPath } from '../test/support/browser.ts'

/** What a browser does for a new tab goes on for a while, and is no part of opening a page in it. */
const SETTLE_MS = 1_000

export interface BareChromium {
  /**
   * Opens `url` in a tab of its own that has come to rest, with `script` run before the page's own, waits until the page
   * has a mark called `mark` and closes the tab. `clockMs` is the mark's, from the beginning of the navigation; `processorMs` what the
   * page's main thread had worked for by then or shortly after.
   */
  open(
    url: string,
    script: string,
    mark: string,
  ): Promise<{ readonly clockMs: number; readonly processorMs: number }>
  close(): Promise<void>
}

/** Starts it with a profile of its own: its first page is the first that this browser ever opens. */
export async function launchBareChromium(): Promise<BareChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'cothub-profile-'))
  const child = spawn(
    chromiumPath(),
    [
      ...CHROMIUM_ARGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const origin = await findDebugger(child.stderr)
  return {
    open: async (url, script, mark) => {
      const tab = (await (await fetch(`${origin}/json/new?about:blank`, { method: 'PUT' })).json()) as {
        id: string
        webSocketDebuggerUrl: string
      }
      const { send, close } = await connect(tab.webSocketDebuggerUrl)
      await send('Page.enable')
      await send('Performance.enable', { timeDomain: 'threadTicks' })
      await send('Page.addScriptToEvaluateOnNewDocument', { source: script })
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
      await send('Page.navigate', { url })
      const clockMs = await waitForMark(send, mark)
      const { metrics } = (await send('Performance.getMetrics')) as {
        metrics: { name: string; value: number }[]
      }
      close()
      await fetch(`${origin}/json/close/${tab.id}`)
      const work = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
      return { clockMs, processorMs: 1000 * work }
    },
    close: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function findDebugger(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const found = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(line)
    if (found) return `http://${found[1]}`
  }
  throw new Error('Chromium ended before it could be spoken to')
}

type Send = (method: string, params?: object) => Promise<unknown>

async function connect(url: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(url)
  await once(socket, 'open')
  const waiting = new Map<number, (result: unknown) => void>()
  let calls = 0
  socket.on('message', (data) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  const send: Send = (method, params = {}) =>
    new Promise((resolve) => {
      calls++
      waiting.set(calls, resolve)
      socket.send(JSON.stringify({ id: calls, method, params }))
    })
  return { send, close: () => socket.close() }
}

const LOOK_EVERY_MS = 100
const MOST_LOOKS = 200

/** Looks seldom: to look is work for the page. */
async function waitForMark(send: Send, mark: string): Promise<number> {
  const expression = `performance.getEntriesByName(${JSON.stringify(mark)})[0]?.startTime ?? null`
  for (let look = 0; look < MOST_LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    const { result } = (await send('Runtime.evaluate', { expression, returnByValue: true })) as {
      result: { value: number | null }
    }
    if (result.value !== null) return result.value
  }
  throw new Error(`the page never came to “${mark}”`)
}
