import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cothub: CliWorkspace
beforeAll(async () => {
  cothub = await openCliWorkspace()
  const run = ['run', '--model', 'baseline:random', '--benchmark', 'sample', '--format', 'zero-shot-ao']
  expect((await cothub.run(run)).exitCode).toBe(0)
})
afterAll(() => cothub.dispose())

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
  ])('%s and %s with %j', async (flag, file, choices) => {
    const printed = await cothub.run(['leaderboard', ...choices, flag])
    expect(printed).toMatchObject({ exitCode: 0, stderr: '' })
    const path = join(cothub.folder, file)
    const written = await cothub.run(['export', 'leaderboard', ...choices, '--out', path])
    expect(written).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await readFile(path, 'utf8')).toBe(printed.stdout)
  })
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
])('refuses %j', async (args, says) => {
  const { exitCode, stderr, stdout } = await cothub.run(['leaderboard', ...args])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})
