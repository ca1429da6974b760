import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Client } from '#shared/contract/index.ts'
import { type CliWorkspace, openCliWorkspace, type RunningCli } from '../support/cli.ts'
import { addModel, completeRun } from '../support/engine.ts'
import { fails, questionOf, says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

/** Nothing like any provider's keys, so that only knowing it helps against it. */
const KEY = 'Quatsch.mit.Sosse/4711+0815='

let workspace: CliWorkspace
let serving: RunningCli
let models: ScriptedServer
let socket: WebSocket
let client: Client
const stderr: string[] = []

beforeAll(async () => {
  workspace = await openCliWorkspace()
  // A server that repeats what it was sent wherever it can: in its answers, ids and errors.
  models = await startScriptedServer((request) => {
    const sent = String(request.headers.authorization)
    if (questionOf(request).includes('beekeeper'))
      return fails(400, 'context_length_exceeded', `maximum context length; you sent ${sent}`)
    return { ...says(`You sent ${sent}. The answer is 4.`), headers: { 'x-request-id': sent } }
  })
  serving = workspace.start(['serve', '--port', '0', '--no-open'])
  serving.child.stderr?.on('data', (text) => stderr.push(String(text)))
  const address = await readAddress(serving)
  socket = new WebSocket(address.replace('http:', 'ws:').replace(/\/$/, '/rpc'), {
    origin: address.replace(/\/$/, ''),
  })
  client = createORPCClient(new RPCLink({ websocket: socket as never }))
})

afterAll(async () => {
  socket.close()
  serving.child.kill('SIGTERM')
  await serving.result
  await models.stop()
  await workspace.dispose()
})

async function readAddress({ child, stdout }: RunningCli): Promise<string> {
  for (;;) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(`${stdout()}${stderr.join('')}`) ?? []
    if (address) return address
    await new Promise((resolve) => {
      child.stdout?.once('data', resolve)
      child.stderr?.once('data', resolve)
    })
  }
}

it('is found nowhere but on its way to the provider', async () => {
  await addModel(client, {
    name: 'typed',
    provider: 'openai-compatible',
    modelId: 'typed',
    baseUrl: `${models.url}/v1`,
    keyEnv: null,
  })
  const seen: unknown[] = [await client.models.setKey({ model: 'typed', key: KEY })]
  const request = { models: ['typed'], benchmarks: ['sample/gsm8k'], formats: ['zero-shot-cot' as const] }
  const run = await completeRun(client, request)
  expect(run.outcomes.error).toBeGreaterThan(0)
  expect(run.scored).toBeGreaterThan(10)
  expect(models.requests.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true)

  const { items } = await client.runs.items({ runId: run.id })
  for (const { attemptId } of items) {
    seen.push(await client.runs.attempt({ attemptId }), await client.runs.request({ attemptId }))
  }
  seen.push(
    await client.models.test({ name: 'typed' }),
    await client.models.list(),
    await client.system.doctor(),
  )
  models.answer((sent) => fails(401, 'invalid_api_key', `wrong: ${sent.headers.authorization}`))
  seen.push(await completeRun(client, { ...request, limit: 1 }))
  seen.push(await client.models.test({ name: 'typed' }))
  for (const as of ['csv', 'jsonl'] as const)
    for await (const chunk of await client.exports.items({ runId: run.id, as })) seen.push(chunk)
  seen.push(await client.exports.leaderboard({ as: 'json' }))

  const told = JSON.stringify(seen)
  expect(told).toContain('[key]')
  expect(told).toContain('$TYPED_API_KEY')
  const places = {
    told,
    stdout: serving.stdout(),
    stderr: stderr.join(''),
    ...filesOf(workspace.folder),
    ...commandLines(),
  }
  for (const [place, text] of Object.entries(places)) {
    for (const form of [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString('base64')])
      expect(text.includes(form), place).toBe(false)
  }
  expect(Object.keys(places).some((place) => place.endsWith('.db'))).toBe(true)
})

/** As text of a byte a character, so that what is searched for is found inside a database too. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'latin1'),
    ]),
  )
}

function commandLines(): Record<string, string> {
  if (!existsSync('/proc/self/cmdline')) return {}
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return Object.fromEntries(processes.map((pid) => [`/proc/${pid}/cmdline`, readCommandLine(pid)]))
}

function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    // It has ended since it was listed.
    return ''
  }
}
