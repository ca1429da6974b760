import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '#shared/contract/index.ts'
import type { RunProgress } from '#shared/contract/views.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'
import { openTestEngine, type TestEngine } from '../support/engine.ts'
import { fails, says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

let cothub: CliWorkspace
let server: ScriptedServer
let here: TestEngine
beforeEach(async () => {
  cothub = await openCliWorkspace()
  server = await startScriptedServer(says('The answer is 7.'))
  here = await openTestEngine({ storePath: cothub.storePath })
  await cothub.runJson([
    ...['model', 'add', 'm', '--provider', 'openai-compatible', '--model', 'fixed'],
    ...['--base-url', `${server.url}/v1`],
  ])
})
afterEach(async () => {
  await here.dispose()
  await server.stop()
  await cothub.dispose()
})

/** The first progress of run 1 that is as wanted. */
async function progressWhere(
  client: Client,
  isWanted: (progress: RunProgress) => boolean,
): Promise<RunProgress> {
  for await (const progress of await client.runs.watch({ id: 1 })) if (isWanted(progress)) return progress
  throw new Error('the run ended before')
}

async function listed(client: Client): Promise<void> {
  for await (const { running } of await client.runs.watchAll()) if (running.length > 0) return
}

describe('a run that a command in a terminal carries out', () => {
  it('tells the page what it waits for, and is paused from there', async () => {
    let answered = 0
    server.answer(() =>
      answered++ < 5
        ? says('The answer is 7.')
        : fails(429, 'rate_limit_exceeded', 'Slow down.', { 'retry-after': '600' }),
    )
    const running = cothub.start(['run', '--model', 'm', '--benchmark', 'sample', '--concurrency', '4'])
    await listed(here.client)
    const { run, slots, retries, lastErrors } = await progressWhere(
      here.client,
      (progress) => progress.slots.waiting === 4,
    )
    expect(run).toMatchObject({ status: 'running', scored: 5 })
    expect(slots).toMatchObject({ limit: 4, nextTryAt: expect.any(String) })
    expect(retries).toBe(4)
    expect(lastErrors[0]).toMatchObject({ message: '429 Slow down.', willRetry: true })
    for await (const { running: under } of await here.client.runs.watchAll()) {
      expect(under).toMatchObject([{ id: 1, trouble: { retries: 4, waiting: 4 } }])
      break
    }

    expect(await here.client.runs.pause({ id: 1 })).toMatchObject({ status: 'paused', scored: 5 })
    const { exitCode, stderr } = await running.result
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(/paused at 5 of \d+\nhint: go on with: cothub.* runs resume 1/)
  })
})
