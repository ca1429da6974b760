import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Client } from '#shared/contract/index.ts'
import { createRouter, type Router } from './api/index.ts'
import { readSample } from './benchmarks/index.ts'
import { readShippedEdition } from './interchange/index.ts'
import { createKeys, type Kept } from './keys.ts'
import {
  readParaphrases,
  readPromptTemplates,
  readShippedPrompts,
  storeShippedPrompts,
} from './prompts/index.ts'
import { createProvider, type LocalPorts, preflight, USUAL_PORTS } from './providers/index.ts'
import { Runner } from './runs/index.ts'
import {
  closeStore,
  importDataset,
  loadPublished,
  openStore,
  publishedVersion,
  purgeRuns,
} from './store/index.ts'

export interface EngineOptions {
  /** The store's file; it and its folder are made when they aren't there. */
  readonly storePath: string
  /** The folder that holds `resources/`, `db/` and `package.json`. */
  readonly appRoot: string
  readonly host: 'electron' | 'http' | 'cli'
  /** Where keys are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Keys typed in earlier sessions, by the variable they stand for. */
  readonly typedKeys?: Readonly<Record<string, string>>
  /** Keeps a typed key (null: forgets it) where other sessions find it; without this it is kept in memory only. */
  readonly keepKey?: (variable: string, key: string | null) => Promise<Kept>
  /** Whose judgements are made here; the user of this machine if left out. */
  readonly person?: string
  readonly localPorts?: LocalPorts
  readonly now?: () => Date
  readonly random?: () => number
  readonly fetch?: typeof fetch
  /** Longest a single request may take, in milliseconds. */
  readonly requestTimeoutMs?: number
  /** How long the requests under way of a run that is put down may still take, in milliseconds. */
  readonly drainMs?: number
}

export interface Engine {
  readonly router: Router
  /** The same contract, called in this process. */
  readonly client: Client
  /** Interrupts what runs, waits for it, closes the store. */
  close(): Promise<void>
}

export type { Router } from './api/index.ts'

const REQUEST_TIMEOUT_MS = 300_000
const DRAIN_MS = 10_000
/** How long another process may take to hear that it shall put a run down; it looks twice a second. */
const HEED_MS = 5_000
/** How long a deleted run can be taken back at least. */
const UNDELETE_MS = 24 * 3_600_000

/** Opens the store, makes sure the sample and the published results are in it, and wires the rooms together. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const now = options.now ?? (() => new Date())
  const resourcesDir = join(options.appRoot, 'resources')
  const store = openStore(options.storePath, {
    migrationsDir: join(options.appRoot, 'db', 'migrations'),
    now,
  })
  try {
    const { env, typedKeys, keepKey } = options
    const keys = createKeys({
      env,
      ...(typedKeys && { typed: typedKeys }),
      ...(keepKey && { keep: keepKey }),
    })
    const fetchOption = options.fetch && { fetch: options.fetch }
    const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS
    const random = options.random ?? Math.random
    const templates = await readPromptTemplates(resourcesDir)
    const paraphrases = await readParaphrases(resourcesDir)
    const runner = new Runner({
      store,
      templates,
      providerOf: (model) => createProvider(model, { key: keys.keyOf(model), timeoutMs, ...fetchOption }),
      preflight,
      now,
      random,
      drainMs: options.drainMs ?? DRAIN_MS,
      heedMs: HEED_MS,
    })
    importDataset(store, await readSample(resourcesDir), now())
    const edition = await readShippedEdition(resourcesDir, publishedVersion(store))
    if (edition !== null) loadPublished(store, edition, now())
    storeShippedPrompts(store, await readShippedPrompts(resourcesDir, templates), now())
    runner.releaseAbandoned()
    purgeRuns(store, new Date(now().getTime() - UNDELETE_MS))
    // The command line is gone again too soon; what it leaves is done by a host that stays.
    if (options.host !== 'cli') runner.indexRest()
    const router = createRouter({
      store,
      runner,
      keys,
      templates,
      paraphrases,
      person: options.person ?? userInfo().username,
      localPorts: options.localPorts ?? USUAL_PORTS,
      host: options.host,
      version: await readVersion(options.appRoot),
      resourcesDir,
      downloadsDir: join(dirname(options.storePath), 'downloads'),
      fetch: options.fetch ?? fetch,
      now,
      random,
    })
    return {
      router,
      client: createRouterClient(router, {}),
      async close() {
        await runner.close()
        closeStore(store)
      },
    }
  } catch (error) {
    closeStore(store)
    throw error
  }
}

async function readVersion(appRoot: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null
  return typeof version === 'string' ? version : 'unknown'
}
