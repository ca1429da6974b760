import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLatencyServer } from '../../bench/latency-server.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cli: CliWorkspace
beforeAll(async () => {
  cli = await openCliWorkspace()
}, 60_000)
afterAll(() => cli.dispose())

const study = [
  'sensitivity',
  '--model',
  'baseline:first-option',
  '--benchmark',
  'sample/mmlu',
  '--limit',
  '10',
]

it('runs the variants and prints what hangs on the wording', async () => {
  const document = await cli.runJson([...study, '--variants', 'options,paraphrase', '--per-kind', '2'])
  expect(document).toMatchObject({
    runs: 5,
    done: 5,
    variants: [
      { key: 'base' },
      { key: 'option-order/1' },
      { key: 'option-order/2' },
      { key: 'paraphrase/1' },
      { key: 'paraphrase/2' },
    ],
    models: [{ model: 'baseline:first-option', items: 10, variants: 5, sensitivity: expect.any(Number) }],
    stability: null,
  })
  const { stdout, exitCode } = await cli.run([
    ...study,
    '--variants',
    'order,formats',
    '--format',
    'in-context-cot',
  ])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/spread +\d+\.\d points: \d/)
  expect(stdout).toMatch(/right under +every variant \d+, some \d+, none \d+/)
})

it('lists a variant among the runs only when asked to', async () => {
  const { stdout, stderr } = await cli.run(['runs', 'list', '--json'])
  const listed = JSON.parse(stdout) as { prompt: { kind: string } }[]
  expect(listed.some(({ prompt }) => prompt.kind === 'variant')).toBe(false)
  const all = (await cli.runJson(['runs', 'list', '--variants'])) as { prompt: { kind: string } }[]
  const variants = all.filter(({ prompt }) => prompt.kind === 'variant').length
  expect(variants).toBe(all.length - listed.length)
  expect(stderr).toContain(`${variants} variants of studies not listed; --variants lists them`)
})

it('plans without asking, and refuses what is beyond the budget', async () => {
  const { stdout } = await cli.run([...study, '--variants', 'order,whitespace', '--plan'])
  expect(stdout).toMatch(/exemplar-order +nothing to vary here/)
  const refused = await cli.run([...study, '--variants', 'paraphrase', '--max-requests', '12'])
  expect(refused).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('40 requests, and the budget is 12'),
  })
  expect(await cli.run([...study, '--variants', 'colour'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Expected some of formats'),
  })
})

it('goes on with a study that was cut off, asking only for what is missing', async () => {
  const server = await startLatencyServer({ latencyMs: 20, answer: 'The answer is (A).' })
  try {
    const flags = ['--provider', 'openai-compatible', '--model', 'fixed', '--base-url', server.url]
    await cli.runJson(['model', 'add', 'slow', ...flags])
    const args = ['sensitivity', '--model', 'slow', '--benchmark', 'sample/mmlu', '--limit', '10']
    const running = cli.start([...args, '--variants', 'paraphrase,whitespace', '--concurrency', '1'])
    await server.answered(15)
    running.child.kill('SIGINT')
    const { exitCode, stderr } = await running.result
    expect(exitCode).toBe(130)
    const [, id = ''] = /with: cothub sensitivity --resume (\d+)/.exec(stderr) ?? []
    const study = await cli.runJson(['sensitivity', '--resume', id])
    expect(study).toMatchObject({ id: Number(id), status: 'done' })
    const { answered, distinct } = server.counts()
    expect(answered).toBe(distinct)
  } finally {
    await server.stop()
  }
})

it.each([['--plan'], ['--max-usd', '1'], ['--model', 'baseline:random']])(
  'asks nothing where a study shall go on with %s',
  async (...flags) => {
    expect(await cli.run(['sensitivity', '--resume', '1', ...flags])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`cannot be used with option '${flags[0]}`),
    })
  },
)

it('says what a new study needs', async () => {
  expect(await cli.run(['sensitivity', '--model', 'baseline:random'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('a new study needs --model, --benchmark and --variants'),
  })
})
