import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cothub: CliWorkspace
beforeAll(async () => {
  cothub = await openCliWorkspace()
})
afterAll(() => cothub.dispose())

const HEADER = 'model,benchmark,score_percent\n'
async function fileOf(name: string, text: string): Promise<string> {
  const path = join(cothub.folder, name)
  await writeFile(path, text)
  return path
}

it('takes a file of results in, lists it, and takes it back', async () => {
  const path = await fileOf('mine.csv', `${HEADER}Ada-7B,GSM8K,56.9\nAda-7B,MATH,20\n`)
  expect(await cothub.run(['results', 'import', path])).toEqual({
    exitCode: 0,
    stdout: '2 figures added, 0 known before\n',
    stderr: '',
  })
  expect(await cothub.runJson(['results', 'import', path])).toEqual({
    added: 0,
    known: 2,
    repeated: 0,
    besidePublished: 0,
    unknownBenchmarks: [],
    badRows: 0,
    bad: [],
    goodRows: 2,
    unknownColumns: [],
    lowScores: [],
  })
  const sets = await cothub.runJson(['results', 'list'])
  expect(sets).toMatchObject([{ name: 'mine.csv', figures: 2 }])
  const [{ id }] = sets as [{ id: number }]
  expect(id).toBe(1)
  expect((await cothub.run(['results', 'list'])).stdout).toMatch(/mine\.csv +\d{4}-\d\d-\d\d \d\d:\d\d +2\n$/)
  expect((await cothub.run(['results', 'remove', String(id)])).stdout).toBe(
    'removed mine.csv with 2 figures\n',
  )
  expect(await cothub.runJson(['results', 'list'])).toEqual([])
  await cothub.run(['results', 'import', path])
  expect((await cothub.run(['results', 'remove', 'mine.csv'])).stdout).toBe(
    'removed mine.csv with 2 figures\n',
  )
  expect(await cothub.runJson(['results', 'list'])).toEqual([])
})

it('leaves the store as it was where a row is bad, unless the good ones shall be kept', async () => {
  const path = await fileOf('mixed.csv', `${HEADER}Ada-7B,GSM8K,101\n,GSM8K,50\nBob-7B,GSM8K,50\n`)
  const refused = await cothub.run(['results', 'import', path])
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  expect(refused.stderr).toBe(
    [
      'mixed.csv:2: field “score_percent”: “101” is not a number from 0 to 100',
      'mixed.csv:3: field “model”: is missing',
      'hint: nothing is imported; mend the file, or add --keep-good',
      '',
    ].join('\n'),
  )
  expect(await cothub.runJson(['results', 'import', path], 2)).toMatchObject({
    added: 0,
    bad: [{ line: 2 }, { line: 3 }],
  })
  expect(await cothub.runJson(['results', 'list'])).toEqual([])

  const kept = await cothub.run(['results', 'import', path, '--keep-good'])
  expect(kept).toMatchObject({ exitCode: 3, stdout: '1 figure added, 0 known before\n' })
  expect(kept.stderr).toMatch(/2 rows left out\n$/)
})

it('says what a file repeats, which benchmarks nobody knows, and what stands beside published figures', async () => {
  const rows = ['gpt-4,GSM8K,12.3', 'gpt-4,GSM8K,12.3', 'gpt-4,GSM-8K,50', 'gpt-4,Quite New,50']
  const path = await fileOf('beside.csv', `${HEADER}${rows.join('\n')}\n`)
  const { exitCode, stdout, stderr } = await cothub.run(['results', 'import', path])
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: '3 figures added, 0 known before, 1 repeated in the file\n',
  })
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    'warning: no benchmark “gsm-8k” is known (1 figure); is “gsm8k” meant?',
    'warning: no benchmark “quite-new” is known (1 figure)',
  ])
  expect(stderr).toContain('1 figure beside published ones of the same model and benchmark')
  const shown = await cothub.run(['leaderboard', '--provenance', 'all', '--benchmark', 'gsm8k', '--csv'])
  const row = shown.stdout.split('\n').find((line) => line.includes(',gpt-4,'))
  expect(row).toContain('published')
  expect(row).toContain(',0.92,')
})

it('names the first faults of many', async () => {
  const path = await fileOf('bad.csv', HEADER + 'Ada-7B,GSM8K,no\n'.repeat(30))
  const { stderr, exitCode } = await cothub.run(['results', 'import', path, '--keep-good'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('bad.csv:21: ')
  expect(stderr).not.toContain('bad.csv:22: ')
  expect(stderr).toContain(
    '10 more faults; --json lists them all\nhint: nothing is imported; mend the file\n',
  )
})

it('prints a template that it refuses until it is filled in', async () => {
  const { stdout } = await cothub.run(['results', 'template'])
  const refused = await cothub.run(['results', 'import', await fileOf('template.csv', stdout)])
  expect(refused).toMatchObject({ exitCode: 2 })
  expect(refused.stderr).toContain(
    'template.csv:2: field “model”: “Example-7B (replace this row)” is the example of the template',
  )
})

it.each([
  [['import', 'nowhere.csv'], 'nowhere.csv'],
  [['remove', '999'], 'there is no import 999'],
  [['remove', 'other.csv'], 'there is no import “other.csv”\nhint: See “cothub results list”.'],
])('refuses %j', async (args, says) => {
  const { exitCode, stdout, stderr } = await cothub.run(['results', ...args])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})
