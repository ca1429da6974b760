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
  expect(await cothub.runJson(['results', 'import', path])).toEqual({ added: 0, known: 2, bad: [] })
  const sets = await cothub.runJson(['results', 'list'])
  expect(sets).toMatchObject([{ name: 'mine.csv', figures: 2 }])
  const [{ id }] = sets as [{ id: number }]
  expect((await cothub.run(['results', 'list'])).stdout).toMatch(/mine\.csv .* 2\n$/)
  expect((await cothub.run(['results', 'remove', String(id)])).stdout).toBe(
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
      'mixed.csv:2: field “score_percent”: is not a number from 0 to 100',
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
  expect(kept).toMatchObject({ exitCode: 0, stdout: '1 figure added, 0 known before\n' })
  expect(kept.stderr.split('\n')).toHaveLength(3)
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
  expect(refused.stderr).toContain('template.csv:2: field “model”: is the example of the template')
})

it.each([
  [['import', 'nowhere.csv'], 'nowhere.csv'],
  [['remove', '999'], 'there is no import 999'],
  [['remove', 'mine.csv'], 'Expected a whole number'],
])('refuses %j', async (args, says) => {
  const { exitCode, stdout, stderr } = await cothub.run(['results', ...args])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})
