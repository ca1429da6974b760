import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

const run = promisify(execFile)
const appRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A Node on the PATH that is too old for the store's library, as a user's own may be. */
const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && isTooOld(execFileSync(path, ['--version'], { encoding: 'utf8' })))

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  return major < 22 || (major === 22 && minor < 15)
}

let cothub: CliWorkspace
beforeAll(async () => {
  cothub = await openCliWorkspace()
})
afterAll(() => cothub.dispose())

describe.skipIf(oldNode === undefined)(
  `bin/cothub.mjs under an old Node${oldNode === undefined ? ' (skipped: there is none on the PATH)' : ''}`,
  () => {
    const bin = join(appRoot, 'bin', 'cothub.mjs')
    const env = () => ({ ...process.env, COTHUB_DB: cothub.storePath })

    it('goes on under the Node of the install', async () => {
      const { stdout } = await run(oldNode ?? '', [bin, 'doctor', '--json'], { env: env() })
      expect(JSON.parse(stdout)).toMatchObject({ info: { node: process.versions.node } })
    })

    it('hands the exit code on', async () => {
      await expect(run(oldNode ?? '', [bin, 'runs', 'show', '999'], { env: env() })).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('no run 999'),
      })
    })
  },
)

it('npm run takes paths from the folder it was typed in', async () => {
  const folder = join(await realpath(cothub.folder), 'typed-here')
  await mkdir(folder)
  await run(process.execPath, [join(appRoot, 'scripts', 'cothub.mjs'), 'leaderboard', '--out', 'board.csv'], {
    cwd: appRoot,
    env: {
      ...process.env,
      COTHUB_DB: cothub.storePath,
      INIT_CWD: folder,
      npm_lifecycle_event: 'cothub',
    },
  })
  expect(await readFile(join(folder, 'board.csv'), 'utf8')).toContain('benchmark,format')
})
