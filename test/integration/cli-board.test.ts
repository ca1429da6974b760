import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BoardViewInput, boardView } from '#shared/contract/board-view.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'
import { openTestEngine } from '../support/engine.ts'

let cothub: CliWorkspace
beforeAll(async () => {
  cothub = await openCliWorkspace()
  const run = ['run', '--model', 'baseline:random', '--benchmark', 'sample', '--format', 'zero-shot-ao']
  expect((await cothub.run(run)).exitCode).toBe(0)
})
afterAll(() => cothub.dispose())

const SOURCE =
  'https://github.com/QwenLM/qwenlm.github.io/blob/1f89f8c81adb85e3808f9cc15180ab1fdacbb900/content/blog/qwen2.5-llm/index.md'
const CHOICES = ['--provenance', 'all', '--open-weights', '--max-params-b', '15', '--sort', 'math']

describe('the same bytes from “leaderboard” and “export leaderboard”', () => {
  it.each([
    ['--csv', 'board.csv', CHOICES],
    ['--json', 'board.json', CHOICES],
    ['--markdown', 'board.md', CHOICES],
    ['--latex', 'board.tex', CHOICES],
    ['--csv', 'tidy.csv', ['--tidy', ...CHOICES]],
    ['--csv', 'figures.csv', ['--all-figures', ...CHOICES]],
    ['--csv', 'hub.csv', ['--view', 'chain-of-thought hub']],
    ['--csv', 'own.csv', []],
    ['--json', 'own.json', []],
    ['--latex', 'own.tex', []],
    ['--latex', 'long.tex', ['--longtable', '--top', '60', ...CHOICES]],
    ['--csv', 'types.csv', ['--provenance', 'own', 'published', '--type', 'RLHF', 'Base', '--top', '5']],
  ])('%s and %s with %j', async (flag, file, choices) => {
    const printed = await cothub.run(['leaderboard', ...choices, flag])
    expect(printed).toMatchObject({ exitCode: 0, stderr: '' })
    const path = join(cothub.folder, file)
    const written = await cothub.run(['export', 'leaderboard', ...choices, '--out', path])
    expect(written).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await readFile(path, 'utf8')).toBe(printed.stdout)
  })
})

describe('the same bytes as the page’s export', () => {
  const all = ['--provenance', 'all'] as const
  it.each<[string, readonly string[], BoardViewInput, number | null]>([
    ['words', [...all, '--text', 'Llama 70B'], { text: 'Llama 70B' }, null],
    ['types', [...all, '--type', 'RLHF', 'unknown'], { types: ['RLHF', 'unknown'] }, null],
    ['least size', [...all, '--min-params-b', '7.5'], { paramsB: { min: 7.5 } }, null],
    [
      'a range of sizes',
      [...all, '--min-params-b', '7', '--max-params-b', '70'],
      { paramsB: { min: 7, max: 70 } },
      null,
    ],
    [
      'a range of releases',
      [...all, '--released-from', '2024', '--released-to', '2024-06'],
      { released: { from: '2024', to: '2024-06' } },
      null,
    ],
    ['shots', [...all, '--shots', '4', '8'], { shots: [4, 8] }, null],
    ['two provenances', ['--provenance', 'published', 'own'], { provenance: ['own', 'published'] }, null],
    [
      'organisations and closed weights',
      [...all, '--org', 'openai', 'Google', '--closed-weights'],
      { organisations: ['OpenAI', 'Google'], weights: 'closed' },
      null,
    ],
    ['a page', ['--source', SOURCE], { sources: [SOURCE] }, null],
    ['the first rows', [...all, '--sort', 'mmlu', '--top', '7'], { sort: [{ by: 'score/mmlu' }] }, 7],
  ])('%s', async (_, flags, choices, top) => {
    const test = await openTestEngine({ storePath: cothub.storePath })
    try {
      const view = boardView.parse(choices)
      // JSON holds the view too.
      const chunks = await test.client.board.export({ view, as: 'json', layout: 'wide', top })
      let text = ''
      for await (const chunk of chunks) text += chunk
      const printed = await cothub.run(['leaderboard', ...flags, '--json'])
      expect(printed).toMatchObject({ exitCode: 0, stderr: '' })
      expect(printed.stdout).toBe(text)
      expect(JSON.parse(text).rows.length).toBeGreaterThan(0)
    } finally {
      await test.dispose()
    }
  })
})

it('finds the pages that are meant by a part of their address or title', async () => {
  const rows: Record<string, string>[] = parse(
    (await cothub.run(['leaderboard', '--source', 'QWENLM.github.io', '--all-figures', '--csv'])).stdout,
    { columns: true },
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row.source_url).toContain('qwenlm.github.io')
})

it('shows as many rows as wanted, with the places they have among all', async () => {
  const all = await cothub.run(['leaderboard', '--provenance', 'all', '--sort', 'gsm8k'])
  const first = await cothub.run(['leaderboard', '--provenance', 'all', '--sort', 'gsm8k', '--top', '3'])
  const cells = (stdout: string) => stdout.split('\n').map((line) => line.split(/ +/).slice(0, 2).join(' '))
  expect(cells(first.stdout).slice(1, 4)).toEqual(cells(all.stdout).slice(1, 4))
  expect(first.stdout.trimEnd().split('\n')).toHaveLength(4)
})

it('shows open models under 15 B, best at MATH first', async () => {
  const { stdout } = await cothub.run(['leaderboard', ...CHOICES, '--csv'])
  const rows: Record<string, string>[] = parse(stdout, { columns: true })
  expect(rows.length).toBeGreaterThan(50)
  for (const row of rows) {
    expect(row.open_weights).toBe('true')
    expect(Number(row.params_b)).toBeLessThanOrEqual(15)
  }
  const scores = rows.flatMap((row) => (row['math.rankable'] === 'true' ? [Number(row['math.score'])] : []))
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
})

it('shows own runs unless told otherwise', async () => {
  const rows = parse((await cothub.run(['leaderboard', '--csv'])).stdout, { columns: true })
  expect(rows).toMatchObject([{ model: 'baseline:random', benchmark: 'sample' }])
  const table = await cothub.run(['leaderboard', '--benchmark', 'sample', '--sort', 'sample:asc'])
  expect(table.stdout).toContain('baseline:random')
  const published = await cothub.run(['leaderboard', '--benchmark', 'aime24', '--provenance', 'published'])
  expect(published.stdout).not.toContain('baseline')
  expect(published.stdout.split('\n').length).toBeGreaterThan(100)
})

it('marks the figures of its table, and says on stderr what the signs mean', async () => {
  const { stdout, stderr } = await cothub.run(['leaderboard', '--provenance', 'all'])
  expect(stdout).toMatch(/ claude-v1\.3 .* 81\.8\*~ /)
  expect(stdout).toMatch(/ \d+\.\d~≠ /)
  expect(stdout).not.toContain('maj@')
  expect(stderr.split('\n')).toEqual([
    '* measured by an own run, or by the original Chain-of-Thought Hub',
    '~ the interval is at best this narrow: shots or split are not stated',
    expect.stringMatching(/^\? doubted/),
    expect.stringMatching(/^≠ other sources/),
    expect.stringMatching(/^° not of single samples, neither ranked nor averaged: .*maj1@/),
    '',
  ])
  const lines = stdout.split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(175)
})

it.each([
  [['--view', 'nothing'], 'there is no view “nothing”'],
  [['--sort', 'aime24'], '“aime24” is nothing to sort by\nhint: Show it with --benchmark aime24.'],
  [['--sort', 'average:up'], '“average:up” is nothing to sort by'],
  [['--tidy', '--markdown'], 'the tidy layout is for CSV and JSON'],
  [['--all-figures', '--latex'], 'a row a figure is for CSV and JSON'],
  [['--all-figures', '--tidy', '--csv'], 'cannot be used with'],
  [['--csv', '--latex'], '--csv and --latex exclude each other'],
  [['--provenance', 'hearsay'], 'Allowed choices are own, published, imported, all'],
  [['--type', 'Chatty'], 'Allowed choices are Base, SIFT, RLHF, Reasoning, unknown'],
  [['--min-params-b', '70', '--max-params-b', '7'], 'leave nothing between them: 70 to 7'],
  [['--released-from', '2024-13'], 'Expected a year or month, such as 2024 or 2024-05'],
  [['--released-from', '2025', '--released-to', '2024-06'], 'leave nothing between them: 2025 to 2024-06'],
  [['--org', 'qwen'], 'there is no model of “qwen”\nhint: There are “Alibaba Qwen”.'],
  [['--source', 'nowhere.example'], 'there is no page “nowhere.example”'],
  [['--longtable', '--csv'], 'a table over several pages is for LaTeX\nhint: leave --longtable out'],
  [['--longtable'], '--longtable is for files, not for the table of a terminal\nhint: Add --latex.'],
  [['--tidy'], '--tidy is for files, not for the table of a terminal\nhint: Add --csv or --json.'],
])('refuses %j', async (args, says) => {
  const { exitCode, stderr, stdout } = await cothub.run(['leaderboard', ...args])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})
