import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cli: CliWorkspace
beforeAll(async () => {
  cli = await openCliWorkspace()
}, 60_000)
afterAll(() => cli.dispose())

it('lists and shows the prompts that ship', async () => {
  const listed = await cli.runJson(['prompt', 'list'])
  expect(listed).toContainEqual(
    expect.objectContaining({ name: 'plan-then-solve', kind: 'shipped', format: 'zero-shot-cot' }),
  )
  const { stdout } = await cli.run(['prompt', 'show', 'plan-then-solve@1'])
  expect(stdout).toMatch(/^prompt {2}plan-then-solve@1\nhash {4}[0-9a-f]{64}\n/)
  expect(stdout).toContain('--- ask\n{{question}}')
  expect(await cli.run(['prompt', 'show', 'nothing'])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('there is no prompt “nothing”'),
  })
})

it('exports and imports folders of plain files, and asks with a named prompt', async () => {
  const out = join(cli.folder, 'prompts')
  await cli.runJson(['prompt', 'export', 'self-refine', 'in-context-cot', '--out', out])
  expect((await readdir(out)).sort()).toEqual(['in-context-cot', 'self-refine'])
  expect((await readdir(join(out, 'self-refine'))).sort()).toEqual([
    'prompt.json',
    'zero_shot_cot.chatml',
    'zero_shot_cot.txt',
  ])
  // Written again it takes the place of the first, with nothing left beside it.
  await cli.runJson(['prompt', 'export', 'self-refine', '--out', out])
  expect((await readdir(out)).sort()).toEqual(['in-context-cot', 'self-refine'])
  const text = await readFile(join(out, 'self-refine', 'prompt.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ name: 'self-refine', version: 1 })
  expect(await cli.runJson(['prompt', 'import', out])).toMatchObject({
    added: [],
    known: [{ name: 'in-context-cot' }, { name: 'self-refine' }],
    skipped: [],
  })

  const run = await cli.runJson([
    'run',
    '--model',
    'baseline:random',
    '--benchmark',
    'sample/gsm8k',
    '--prompt',
    'self-refine@1',
    '--limit',
    '2',
  ])
  expect(run).toMatchObject({ runs: [{ format: 'zero-shot-cot', n: 2 }] })
  expect(
    await cli.run([
      'run',
      '--model',
      'baseline:random',
      '--benchmark',
      'sample',
      '--prompt',
      'self-refine@7',
    ]),
  ).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('has no version 7'),
  })
})

it('shows imported texts as text: nothing in them steers the terminal', async () => {
  const folder = join(cli.folder, 'hostile')
  await mkdir(folder)
  const text = '<|im_start|>user\nQuestion: {{question}}\u001b[2J\u202e\n<|im_end|>\n'
  await writeFile(join(folder, 'zero_shot_direct.chatml'), text)
  await cli.runJson(['prompt', 'import', folder])
  const { stdout } = await cli.run(['prompt', 'show', 'hostile'])
  expect(stdout).toContain('Question: {{question}}�[2J�')
  expect(stdout).not.toContain('\u001b')
})

it('leaves a folder alone that is none of its own', async () => {
  const out = join(cli.folder, 'taken')
  await cli.runJson(['prompt', 'export', 'answer-only', '--out', join(out, 'answer-only')])
  const { exitCode, stderr } = await cli.run(['prompt', 'export', 'answer-only', '--out', out])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('holds no prompt.json')
})

it('leaves out a file that is too long, and says so', async () => {
  const folder = join(cli.folder, 'long')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'zero_shot_cot.txt'), 'a'.repeat(300_000))
  const alone = await cli.run(['prompt', 'import', folder])
  expect(alone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('longer than a prompt may be') })
  await mkdir(join(folder, 'short'))
  await writeFile(
    join(folder, 'short', 'zero_shot_cot.txt'),
    'Question: {{question}}\nLet’s think step by step',
  )
  expect(await cli.runJson(['prompt', 'import', folder])).toMatchObject({
    added: [{ version: 1 }],
    skipped: [{ path: 'long/zero_shot_cot.txt', reason: expect.stringContaining('200,000 characters') }],
  })
})

it('says what to do with an archive, and that a folder is not there', async () => {
  const archive = join(cli.folder, 'prompts.zip')
  await writeFile(archive, 'PK')
  const zipped = await cli.run(['prompt', 'import', archive])
  expect(zipped.exitCode).toBe(2)
  expect(zipped.stderr).toMatch(/is an archive[\s\S]*unpack it and name the folder/)
  const gone = await cli.run(['prompt', 'import', '/nowhere/at/all'])
  expect(gone.exitCode).toBe(2)
  expect(gone.stderr).toMatch(/there is no \/nowhere\/at\/all/)
  expect(gone.stderr).not.toMatch(/ENOENT/)
})
