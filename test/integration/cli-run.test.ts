import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { FORMATS } from '#shared/domain/format.ts'
import { OUTCOMES } from '#shared/domain/outcome.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

const fraction = z.number().min(0).max(1)

/** What scripts may rely on, and nothing beside it. */
const runsDocument = z.strictObject({
  runs: z.array(
    z.strictObject({
      id: z.int(),
      model: z.string(),
      benchmark: z.string(),
      format: z.enum(FORMATS),
      n: z.int(),
      scored: z.int(),
      correct: z.int(),
      accuracy: fraction,
      accuracyMacro: fraction,
      ci95: z.tuple([fraction, fraction]),
      outcomes: z.strictObject(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, z.int()]))),
      usage: z.strictObject({ inputTokens: z.int(), outputTokens: z.int(), reasoningTokens: z.int() }),
      costUsd: z.number().nullable(),
      durationMs: z.int(),
      complete: z.boolean(),
      tasks: z.array(z.strictObject({ task: z.string(), n: z.int(), accuracy: fraction.nullable() })),
    }),
  ),
})

let cothub: CliWorkspace
let runs: z.output<typeof runsDocument>['runs']
beforeAll(async () => {
  cothub = await openCliWorkspace()
  const args = ['run', '--model', 'baseline:random', '--benchmark', 'sample', '--format', 'all']
  runs = runsDocument.parse(await cothub.runJson(args)).runs
})
afterAll(() => cothub.dispose())

describe('a baseline over the sample, on a fresh store', () => {
  it('makes one complete run of each format', () => {
    expect(runs.map((run) => run.format)).toEqual([...FORMATS])
    for (const run of runs) {
      expect(run).toMatchObject({ model: 'baseline:random', benchmark: 'sample', complete: true })
      expect(run.scored).toBe(run.n)
      expect(run.tasks.reduce((sum, task) => sum + task.n, 0)).toBe(run.n)
    }
  })

  it('is listed, shown, rescored without a change, and deleted', async () => {
    const made = await cothub.runJson(['run', '--model', 'baseline:majority', '--benchmark', 'sample/mmlu'])
    const id = String(runsDocument.parse(made).runs[0]?.id)
    const listed = z.array(z.object({ id: z.int() })).parse(await cothub.runJson(['runs', 'list']))
    expect(listed.map((run) => String(run.id))).toContain(id)
    expect(await cothub.runJson(['runs', 'show', id])).toMatchObject({ id: Number(id), status: 'done' })
    expect(await cothub.runJson(['runs', 'rescore', id])).toMatchObject({ changes: [] })
    expect((await cothub.run(['runs', 'delete', id])).exitCode).toBe(0)
    expect((await cothub.run(['runs', 'show', id])).exitCode).toBe(2)
  })

  it('is the same for the same seed, and takes at most --limit items', async () => {
    const args = [
      'run',
      '--model',
      'baseline:random',
      '--benchmark',
      'sample',
      '--limit',
      '20',
      '--seed',
      '7',
    ]
    const first = runsDocument.parse(await cothub.runJson(args)).runs[0]
    const second = runsDocument.parse(await cothub.runJson(args)).runs[0]
    expect(first?.n).toBe(20)
    expect(second?.tasks).toEqual(first?.tasks)
  })
})

describe('tables', () => {
  it('give way to a hint where there is nothing to show', async () => {
    const { exitCode, stdout, stderr } = await cothub.run(['leaderboard', '--benchmark', 'gsm8k'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toBe(
      'there are no scored runs of gsm8k yet\n' +
        'hint: make one with: cothub run --model baseline:random --benchmark gsm8k\n',
    )
  })

  it('of runs tell which part was asked, and their labels', async () => {
    const args = ['run', '--model', 'baseline:random', '--benchmark', 'sample/bbh/navigate', '--limit', '1']
    await cothub.run([...args, '--label', 'just one'])
    const { stdout } = await cothub.run(['runs', 'list'])
    expect(stdout.split('\n')[1]).toMatch(/1 of 2, bbh\/navigate +just one$/)
    // One item of one task, right or wrong, says nothing of the benchmark.
    const board = await cothub.run(['leaderboard', '--benchmark', 'sample'])
    expect(board.stdout).not.toMatch(/baseline:random.* 1 +1 /)
    expect(board.stderr).toContain('over some of the tasks of a benchmark not ranked')
    await cothub.run(['run', '--model', 'baseline:majority', '--benchmark', 'sample', '--limit', '20'])
    const sampled = await cothub.run(['leaderboard', '--benchmark', 'sample'])
    expect(sampled.stdout).toMatch(/baseline:majority +sample .* 20 of \d+ .* sample /)
  })

  it('go to stdout without escape codes when it is no terminal, remarks to stderr', async () => {
    const { stdout, stderr } = await cothub.run([
      'run',
      '--model',
      'baseline:first-option',
      '--benchmark',
      'sample/mmlu',
    ])
    expect(stdout.split('\n')[0]).toMatch(/^run +status +model/)
    expect(`${stdout}${stderr}`).not.toContain('\u001b')
    expect(stderr).toMatch(/run \d+ \(baseline:first-option, sample, in-context-cot\): done/)
  })
})

describe('--json', () => {
  it.each([['doctor'], ['data list'], ['model list'], ['runs list'], ['runs show 1'], ['leaderboard']])(
    'of %s prints one document and nothing else',
    async (command) => {
      expect(await cothub.runJson(command.split(' '))).toBeTypeOf('object')
    },
  )

  it('adds and removes a model, and never tells its key', async () => {
    const add = ['model', 'add', 'mine', '--provider', 'openai', '--model', 'gpt-x', '--key-env', 'MY_KEY']
    const { stdout } = await cothub.run([...add, '--json'], { MY_KEY: 'sk-secret-value' })
    expect(JSON.parse(stdout)).toMatchObject({ name: 'mine', keyEnv: 'MY_KEY', key: 'set' })
    const doctor = await cothub.run(['doctor', '--json'], { MY_KEY: 'sk-secret-value' })
    expect(`${stdout}${doctor.stdout}`).not.toContain('sk-secret-value')
    expect((await cothub.run(add)).exitCode).toBe(2)
    expect(await cothub.runJson(['model', 'remove', 'mine'])).toMatchObject({ name: 'mine' })
  })
})

describe('files', () => {
  it('of the leaderboard are written by their ending and equal what is printed', async () => {
    const file = join(cothub.folder, 'board.csv')
    expect((await cothub.run(['leaderboard', '--out', file])).exitCode).toBe(0)
    expect(await readFile(file, 'utf8')).toBe((await cothub.run(['leaderboard', '--csv'])).stdout)
  })

  it('stay as they were when the new one cannot be written', async () => {
    const file = join(cothub.folder, 'kept.csv')
    await writeFile(file, 'kept')
    const below = await cothub.run(['leaderboard', '--out', join(file, 'board.csv')])
    expect(below).toMatchObject({ exitCode: 2, stdout: '' })
    const unknownRun = await cothub.run(['export', 'items', '--run', '999', '--out', file])
    expect(unknownRun.exitCode).toBe(2)
    expect(await readFile(file, 'utf8')).toBe('kept')
  })

  it('of the leaderboard are told of in one document with --json', async () => {
    const file = join(cothub.folder, 'board.json')
    const told = await cothub.runJson(['leaderboard', '--out', file])
    const { rows } = z.object({ rows: z.array(z.unknown()) }).parse(JSON.parse(await readFile(file, 'utf8')))
    expect(rows).not.toHaveLength(0)
    expect(told).toEqual({ out: file, rows: rows.length })
  })

  it('of items hold the prompt as it was sent, also in CSV', async () => {
    const [csv, jsonl] = [join(cothub.folder, 'items.csv'), join(cothub.folder, 'same-items.jsonl')]
    for (const file of [csv, jsonl]) await cothub.run(['export', 'items', '--run', '1', '--out', file])
    const [row] = z
      .array(z.object({ prompt: z.string() }))
      .parse(parse(await readFile(csv, 'utf8'), { columns: true }))
    const [line = ''] = (await readFile(jsonl, 'utf8')).split('\n')
    const { messages } = z
      .object({ messages: z.array(z.object({ role: z.string(), content: z.string() })).min(1) })
      .parse(JSON.parse(line))
    expect(row?.prompt).toBe(messages.map(({ role, content }) => `${role}: ${content}`).join('\n\n'))
  })

  it('of items have one line for each attempt', async () => {
    const file = join(cothub.folder, 'items.jsonl')
    const run = runs[0]
    expect(await cothub.runJson(['export', 'items', '--run', String(run?.id), '--out', file])).toEqual({
      file,
      rows: run?.n,
    })
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toHaveLength(run?.n ?? 0)
  })
})

it('an import names ten files of a kind and sums up the others', async () => {
  const folder = join(cothub.folder, 'official')
  await mkdir(folder)
  await writeFile(join(folder, 'test.jsonl'), `${JSON.stringify({ question: '1 + 1?', answer: '#### 2' })}\n`)
  for (let note = 1; note <= 12; note++) await writeFile(join(folder, `note-${note}.txt`), 'to do')
  const lines = (await cothub.run(['data', 'import', folder])).stdout.trimEnd().split('\n')
  expect(lines[0]).toMatch(/test\.jsonl: 1 item of gsm8k$/)
  expect(lines.filter((line) => line.includes('.txt: skipped, '))).toHaveLength(10)
  expect(lines.at(-2)).toMatch(/^2 more files: skipped, /)
  expect(lines.at(-1)).toMatch(/^1 item added, 0 known before; /)
})

it('a reader that leaves early is no failure', async () => {
  const running = cothub.start(['leaderboard', '--json'])
  running.child.stdout?.destroy()
  expect(await running.result).toMatchObject({ exitCode: 0, stderr: '' })
})

describe('a model that cannot be asked among others', () => {
  const RUN = ['run', '--model', 'down', 'baseline:last-number', '--benchmark', 'sample/gsm8k']
  beforeAll(async () => {
    const flags = ['--provider', 'openai-compatible', '--model', 'm', '--base-url', 'http://127.0.0.1:1/v1']
    await cothub.runJson(['model', 'add', 'down', ...flags])
  })

  it('keeps the others from being started, and is named', async () => {
    const { exitCode, stdout, stderr } = await cothub.run(RUN)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain('nothing answers for down at http://127.0.0.1:1: connection refused')
    expect(stderr).toContain('“cothub run --skip-unavailable” starts the others')
  })

  it('is left out where that is wanted, which ends with 3', async () => {
    const { exitCode, stdout, stderr } = await cothub.run([...RUN, '--skip-unavailable', '--json'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('left out: down: nothing answers for down')
    expect(runsDocument.parse(JSON.parse(stdout)).runs).toMatchObject([{ model: 'baseline:last-number' }])
  })

  it('alone is no reason to start nothing and call it done', async () => {
    const alone = ['run', '--model', 'down', '--benchmark', 'sample/gsm8k', '--skip-unavailable']
    expect(await cothub.run(alone)).toMatchObject({ exitCode: 2, stdout: '' })
  })
})
