import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/browser.ts'
import type { TestReport, TestRequest } from '../support/electron-stand-in/test-channel.ts'
import { addModel, appRoot, completeRuns, openTestEngine, type TestEngine } from '../support/engine.ts'

const TYPED_KEY = 'typed-KEY-4711-0815'
const RUNNER = join(appRoot, 'test', 'support', 'electron-stand-in', 'run.ts')
const MAIN = join(appRoot, 'out', 'main', 'index.js')

/** The built main process, its engine and its page, with a stand-in for `electron` between them. */
class DesktopApp {
  readonly #process: ChildProcess
  readonly #reports: TestReport[] = []
  readonly #exit: Promise<unknown[]>

  constructor(storePath: string) {
    this.#process = fork(RUNNER, [MAIN], {
      cwd: appRoot,
      execPath: process.execPath,
      env: { ...process.env, COTHUB_DB: storePath },
    })
    this.#exit = once(this.#process, 'exit')
    this.#process.on('message', (report: TestReport) => this.#reports.push(report))
  }

  tell(request: TestRequest): void {
    this.#process.send(request)
  }

  /** The next report of a kind, past or to come. */
  async hear<Kind extends TestReport['kind']>(kind: Kind): Promise<Extract<TestReport, { kind: Kind }>> {
    for (;;) {
      const at = this.#reports.findIndex((report) => report.kind === kind)
      const [report] = at === -1 ? [] : this.#reports.splice(at, 1)
      if (report) return report as Extract<TestReport, { kind: Kind }>
      const [message] = await Promise.race([once(this.#process, 'message'), this.#exit])
      if (typeof message === 'number') throw new Error(`the app ended with code ${message}`)
    }
  }

  async rows(): Promise<readonly string[]> {
    this.tell({ kind: 'rows' })
    return (await this.hear('rows')).rows
  }

  async isAllowed(kind: 'navigate' | 'open', url: string): Promise<boolean> {
    this.tell({ kind, url })
    return (await this.hear('allowed')).isAllowed
  }

  heard(kind: TestReport['kind']): TestReport[] {
    return this.#reports.filter((report) => report.kind === kind)
  }

  /** Its exit code, once it has ended. */
  async ended(): Promise<number | null> {
    await this.#exit
    return this.#process.exitCode
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }
}

describe.skipIf(!existsSync(chromiumPath()))('the Electron host, as built', () => {
  let store: TestEngine
  let desktop: DesktopApp

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [join(appRoot, 'scripts', 'build.mjs'), '--if-changed'])
    store = await openTestEngine()
    await completeRuns(store.client, {
      models: ['baseline:random', 'baseline:first-option'],
      benchmarks: ['sample'],
      formats: ['in-context-cot'],
    })
    await addModel(store.client, {
      name: 'keyed',
      provider: 'openai',
      modelId: 'keyed',
      keyEnv: 'TYPED_IN_THE_APP',
    })
    await store.engine.close()
    desktop = new DesktopApp(store.storePath)
  })

  afterAll(async () => {
    desktop.kill()
    await store.dispose()
  })

  it('shows the runs of the store', async () => {
    const rows = await desktop.rows()
    expect(rows).toHaveLength(2)
    expect(rows.join('\n')).toMatch(/baseline:random/)
    expect(rows.join('\n')).toMatch(/baseline:first-option/)
  })

  it('opens its window sandboxed and cut off from Node, and grants nothing', async () => {
    desktop.tell({ kind: 'preferences' })
    const { preferences } = await desktop.hear('preferences')
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
    expect(desktop.heard('granted')).toEqual([])
  })

  it.each([
    ['navigate', 'app://cothub/index.html#/runs', true, false],
    ['navigate', 'https://example.org/', false, true],
    ['navigate', 'http://example.org/', false, false],
    ['navigate', 'file:///etc/passwd', false, false],
    ['open', 'https://example.org/', false, true],
    ['open', 'app://cothub/index.html', false, false],
  ] as const)('%s %s: allowed %s, handed to the browser %s', async (kind, url, isAllowed, isOutside) => {
    expect(await desktop.isAllowed(kind, url)).toBe(isAllowed)
    if (isOutside) expect(await desktop.hear('opened-outside')).toMatchObject({ url })
    expect(desktop.heard('opened-outside')).toEqual([])
  })

  it.each([
    ['app://cothub/index.html', 200],
    ['app://cothub/', 404],
    ['app://cothub/missing.js', 404],
    ['app://cothub/../main/index.js', 404],
    ['app://cothub/..%2fmain%2findex.js', 404],
    ['app://cothub//etc/passwd', 404],
    ['app://elsewhere/index.html', 404],
  ])('answers %s with %i', async (url, status) => {
    desktop.tell({ kind: 'fetch', url })
    const fetched = await desktop.hear('fetched')
    expect(fetched.status).toBe(status)
    if (status === 200) expect(fetched.policy).toContain("script-src 'self';")
  })

  it('gives a page loaded again a port of its own', async () => {
    desktop.tell({ kind: 'reload' })
    await desktop.hear('reloaded')
    expect(await desktop.rows()).toHaveLength(2)
  })

  it('keeps a typed key encrypted, for this user alone', async () => {
    desktop.tell({ kind: 'is-key-set', variable: 'TYPED_IN_THE_APP' })
    expect(await desktop.hear('key')).toMatchObject({ isSet: false })
    desktop.tell({ kind: 'type-key', variable: 'TYPED_IN_THE_APP', key: TYPED_KEY })
    expect(await desktop.hear('key')).toMatchObject({ isSet: true, kept: 'encrypted' })
    const vault = join(dirname(store.storePath), 'keys.json')
    expect(readFileSync(vault, 'utf8')).toContain('TYPED_IN_THE_APP')
    expect(readFileSync(vault, 'utf8')).not.toContain(TYPED_KEY)
    if (process.platform !== 'win32') expect(statSync(vault).mode & 0o777).toBe(0o600)
  })

  it('says when the engine has crashed, and starts it again for the page that waits', async () => {
    desktop.tell({ kind: 'kill-engine' })
    const dialog = await desktop.hear('dialog')
    expect(dialog.message).toMatch(/engine ended unexpectedly/)
    desktop.tell({ kind: 'await-banner', isShown: true })
    await desktop.hear('banner')

    desktop.tell({ kind: 'answer-dialog', button: 0 })
    desktop.tell({ kind: 'await-banner', isShown: false })
    await desktop.hear('banner')
    expect(await desktop.rows()).toHaveLength(2)
    desktop.tell({ kind: 'is-key-set', variable: 'TYPED_IN_THE_APP' })
    expect(await desktop.hear('key')).toMatchObject({ isSet: true })
  })

  it.skipIf(process.platform === 'darwin')(
    'ends, with the store closed, when its window is closed',
    async () => {
      desktop.tell({ kind: 'close-window' })
      expect(await desktop.ended()).toBe(0)
      expect(existsSync(`${store.storePath}-wal`)).toBe(false)
    },
  )
})
