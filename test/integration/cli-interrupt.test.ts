import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type LatencyServer, startLatencyServer } from '../../bench/latency-server.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const CONCURRENCY = 4
const RUN = ['run', '--model', 'slow', '--benchmark', 'sample', '--concurrency', String(CONCURRENCY)]

const runsDocument = z.object({
  runs: z.array(
    z.object({ id: z.int(), n: z.int(), scored: z.int(), complete: z.boolean(), tasks: z.unknown() }),
  ),
})

let cothub: CliWorkspace
let server: LatencyServer
beforeEach(async () => {
  cothub = await openCliWorkspace()
  server = await startLatencyServer({ latencyMs: 20, answer: 'The answer is 7.' })
  await addModel('slow', server.url)
})
afterEach(async () => {
  await server.stop()
  await cothub.dispose()
})

async function addModel(name: string, baseUrl: string): Promise<void> {
  const flags = ['--provider', 'openai-compatible', '--model', 'fixed', '--base-url', baseUrl]
  await cothub.runJson(['model', 'add', name, ...flags])
}

async function resume(): Promise<z.output<typeof runsDocument>['runs'][number] | undefined> {
  return runsDocument.parse(await cothub.runJson(['runs', 'resume', '1'])).runs[0]
}

describe('a run that is broken off', () => {
  it('by kill -9 goes on where it was, and scores as an unbroken one', async () => {
    const running = cothub.start(RUN)
    await server.answered(30)
    running.child.kill('SIGKILL')
    await running.result

    const resumed = await resume()
    expect(resumed).toMatchObject({ complete: true, scored: resumed?.n })
    const { answered, distinct } = server.counts()
    expect(distinct).toBe(resumed?.n)
    expect(answered - distinct).toBeLessThanOrEqual(CONCURRENCY)

    const unbroken = runsDocument.parse(await cothub.runJson(RUN)).runs[0]
    expect(resumed?.tasks).toEqual(unbroken?.tasks)
  })

  it('by Ctrl-C keeps the answers under way, ends with 130 and says how to go on', async () => {
    const running = cothub.start(RUN)
    await server.answered(30)
    running.child.kill('SIGINT')
    const { exitCode, stderr } = await running.result
    expect(exitCode).toBe(130)
    expect(stderr).toContain('cothub runs resume 1')

    const resumed = await resume()
    expect(resumed).toMatchObject({ complete: true, scored: resumed?.n })
    expect(server.counts()).toEqual({ answered: resumed?.n, distinct: resumed?.n })
  })
})

describe('a provider that refuses', () => {
  it('stops the run with its own words and exit code 3', async () => {
    const refusing = await startScriptedServer({
      status: 401,
      body: { error: { message: 'Incorrect API key provided', type: 'invalid_request_error' } },
    })
    try {
      await addModel('refused', `${refusing.url}/v1`)
      const { exitCode, stderr } = await cothub.run(['run', '--model', 'refused', '--benchmark', 'sample'])
      expect(exitCode).toBe(3)
      expect(stderr).toContain('Incorrect API key provided')
      expect(stderr).toContain('cothub runs resume')
    } finally {
      await refusing.stop()
    }
  })

  it('ends with 2 before anything is planned where nobody answers', async () => {
    const gone = await startLatencyServer({ latencyMs: 0, answer: '' })
    await gone.stop()
    await addModel('gone', gone.url)
    const { exitCode, stdout, stderr } = await cothub.run(['run', '--model', 'gone', '--benchmark', 'sample'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(new URL(gone.url).host)
    expect(await cothub.runJson(['runs', 'list'])).toEqual([])
  })
})
