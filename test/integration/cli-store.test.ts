import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cothub: CliWorkspace
beforeEach(async () => {
  cothub = await openCliWorkspace()
})
afterEach(() => cothub.dispose())

const ADD_MODEL = ['model', 'add', 'm', '--provider', 'openai', '--model', 'x']

async function expectRefusal(
  storePath: string,
  says: string | RegExp,
  command: readonly string[] = ADD_MODEL,
): Promise<void> {
  const { exitCode, stdout, stderr } = await cothub.run([...command, '--db', storePath])
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  const [line, hint, ...more] = stderr.trimEnd().split('\n')
  expect(line).toMatch(says)
  expect(line).toContain(storePath)
  expect(hint).toMatch(/^hint: /)
  expect(more).toEqual([])
}

describe('a store that cannot be used is refused in one line and left as it is', () => {
  it('when a newer version wrote it', async () => {
    await cothub.run(['runs', 'list'])
    const store = new Database(cothub.storePath)
    store.pragma('user_version = 9999')
    store.pragma('journal_mode = DELETE')
    store.close()
    const before = await readFile(cothub.storePath)
    await expectRefusal(cothub.storePath, /newer/)
    expect(await readFile(cothub.storePath)).toEqual(before)
  })

  it('when it is no store', async () => {
    const file = join(cothub.folder, 'notes.db')
    await writeFile(file, 'These are my notes, not a database. '.repeat(200))
    const before = await readFile(file)
    await expectRefusal(file, /damaged|not a/)
    expect(await readFile(file)).toEqual(before)
    expect(await readdir(cothub.folder)).toEqual(['notes.db'])
  })

  it.each([
    'doctor',
    'data list',
    'model list',
    'model remove m',
    'runs list',
    'runs show 1',
    'runs resume 1',
    'runs rescore 1',
    'runs delete 1',
    'leaderboard',
    'export items --run 1 --out x.csv',
  ])('when %s is pointed at none, which makes none', async (command) => {
    const store = join(cothub.folder, 'mistyped', 'store.db')
    await expectRefusal(store, /there is no store at/, command.split(' '))
    expect(await readdir(cothub.folder)).toEqual([])
  })

  it('when it is a folder', async () => {
    const folder = join(cothub.folder, 'folder.db')
    await mkdir(folder)
    await expectRefusal(folder, /folder/)
  })

  it('when its folder is a file', async () => {
    const file = join(cothub.folder, 'file')
    await writeFile(file, '')
    await expectRefusal(join(file, 'store.db'), /cannot be/)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'when its folder is read-only (skipped for root, whom no permission stops)',
    async () => {
      const folder = join(cothub.folder, 'read-only')
      await mkdir(folder, { mode: 0o555 })
      try {
        await expectRefusal(join(folder, 'store.db'), /cannot be/)
        expect(await readdir(folder)).toEqual([])
      } finally {
        await chmod(folder, 0o755)
      }
    },
  )
})
