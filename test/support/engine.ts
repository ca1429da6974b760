import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '#shared/contract/index.ts'
import type { NewModel, Run, RunRequest } from '#shared/contract/views.ts'
import { createEngine, type Engine, type EngineOptions } from '../../src/main/engine/index.ts'

export const appRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface TestEngine {
  readonly engine: Engine
  readonly client: Client
  readonly storePath: string
  /** Closes the engine and removes its folder. */
  dispose(): Promise<void>
}

/** An engine over a fresh store in a folder of its own, or over a given one. */
export async function openTestEngine(
  options: {
    storePath?: string
    env?: Record<string, string>
    random?: () => number
  } & Pick<EngineOptions, 'keepKey' | 'typedKeys' | 'localPorts' | 'now' | 'drainMs'> = {},
): Promise<TestEngine> {
  const { storePath: _, env, ...engineOptions } = options
  const folder = options.storePath === undefined ? await mkdtemp(join(tmpdir(), 'cothub-test-')) : null
  const storePath = options.storePath ?? join(folder ?? '', 'store.sqlite')
  const engine = await createEngine({
    storePath,
    appRoot,
    host: 'cli',
    env: { TEST_KEY: 'sk-test', ...env },
    ...engineOptions,
  })
  return {
    engine,
    client: engine.client,
    storePath,
    async dispose() {
      await engine.close()
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Reads an event stream to its end and gives its result. */
export async function resultOf<T>(stream: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const next = await stream.next()
    if (next.done) return next.value
  }
}

export async function importPaths(client: Client, paths: string[]) {
  return resultOf(await client.data.import({ paths }))
}

/** Starts runs and waits for the end of each. */
export async function completeRuns(
  client: Client,
  request: Pick<RunRequest, 'models' | 'benchmarks'> & Partial<RunRequest>,
): Promise<Run[]> {
  const runs: Run[] = []
  for (const { id } of await client.runs.start(request))
    runs.push(await resultOf(await client.runs.watch({ id })))
  return runs
}

/** The one run of a request that makes one. */
export async function completeRun(client: Client, request: Parameters<typeof completeRuns>[1]): Promise<Run> {
  const [run, ...others] = await completeRuns(client, request)
  if (!run || others.length > 0) throw new Error(`expected one run, got ${others.length + (run ? 1 : 0)}`)
  return run
}

export async function addModel(
  client: Client,
  model: Pick<NewModel, 'name' | 'provider' | 'modelId'> & Partial<NewModel>,
): Promise<void> {
  await client.models.add({ keyEnv: 'TEST_KEY', ...model })
}
