import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'
import { fails, says } from '../support/scripted-chat.ts'
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts'

let cothub: CliWorkspace
let server: ScriptedServer

beforeAll(async () => {
  cothub = await openCliWorkspace()
  server = await startScriptedServer(says('The answer is 4.'))
  const address = ['--base-url', `${server.url}/v1`]
  await cothub.run([
    'model',
    'add',
    'scripted',
    '--provider',
    'openai-compatible',
    '--model',
    'm',
    ...address,
  ])
})

afterAll(async () => {
  await cothub.dispose()
  await server.stop()
})

it('a run can be renamed, deleted, taken back, retried and cancelled', async () => {
  server.answer(() =>
    server.requests.length === 2
      ? fails(400, 'context_length_exceeded', 'maximum context length')
      : says('The answer is 4.'),
  )
  const args = [
    '--model',
    'scripted',
    '--benchmark',
    'sample/gsm8k',
    '--format',
    'zero-shot-cot',
    '--limit',
    '4',
  ]
  expect((await cothub.run(['run', ...args, '--concurrency', '1'])).exitCode).toBe(3)
  expect(await cothub.runJson(['runs', 'rename', '1', 'a label'])).toMatchObject({ id: 1, label: 'a label' })
  expect((await cothub.run(['runs', 'pause', '1'])).stderr).toContain('is not under way')
  expect(await cothub.runJson(['runs', 'cancel', '1'])).toMatchObject({ status: 'cancelled' })
  expect((await cothub.run(['runs', 'delete', '1'])).stdout).toContain('deleted run 1 (scripted')
  expect((await cothub.run(['runs', 'show', '1'])).exitCode).toBe(2)
  expect(await cothub.runJson(['runs', 'undelete', '1'])).toMatchObject({ id: 1, label: 'a label' })
  const asked = server.requests.length
  expect((await cothub.run(['runs', 'retry', '1'])).exitCode).toBe(0)
  expect(server.requests.length - asked).toBe(1)
})

it('a model is tried out, and what its server offers is listed', async () => {
  server.answer(says('ready'))
  const tested = await cothub.run(['model', 'test', 'scripted'])
  expect(tested).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('answered “ready” in') })
  server.answer(fails(404, 'model_not_found', 'The model does not exist.'))
  expect(await cothub.run(['model', 'test', 'scripted'])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('404 The model does not exist.'),
  })
  server.answer({ body: { data: [{ id: 'b' }, { id: 'a' }] } })
  const available = [
    'model',
    'available',
    '--provider',
    'openai-compatible',
    '--base-url',
    `${server.url}/v1`,
  ]
  expect((await cothub.run(available)).stdout).toBe('b\na\n')
})

it('figures are made of whose judgement is asked for', async () => {
  await cothub.run(['run', '--model', 'baseline:random', '--benchmark', 'sample', '--format', 'zero-shot-ao'])
  const board = async (judgement: string) =>
    (await cothub.run(['leaderboard', '--benchmark', 'sample', '--tidy', '--csv', '--judgement', judgement]))
      .stdout
  expect(await board('judged')).toContain(',judged,')
  expect(await board('machine')).toContain(',machine,')
  expect((await cothub.run(['leaderboard', '--judgement', 'mine'])).exitCode).toBe(2)
})
