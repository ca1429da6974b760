import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from './atomic-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cothub-atomic-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writeFileAtomically', () => {
  it('writes the chunks and leaves nothing else behind', async () => {
    const file = join(folder, 'new.csv')
    await writeFileAtomically(file, ['a,b\n', '1,2\n'])
    expect(await readFile(file, 'utf8')).toBe('a,b\n1,2\n')
    expect(await readdir(folder)).toEqual(['new.csv'])
  })

  it('leaves the old file as it was when the chunks end in a failure', async () => {
    const file = join(folder, 'old.csv')
    await writeFile(file, 'old')
    const failing = async function* () {
      yield 'half'
      throw new Error('the source broke off')
    }
    await expect(writeFileAtomically(file, failing())).rejects.toThrow('the source broke off')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['old.csv'])
  })

  it('replaces the file a symbolic link points to, not the link', async () => {
    await writeFile(join(folder, 'real.csv'), 'old')
    await symlink('real.csv', join(folder, 'link.csv'))
    await writeFileAtomically(join(folder, 'link.csv'), ['new'])
    expect(await readlink(join(folder, 'link.csv'))).toBe('real.csv')
    expect(await readFile(join(folder, 'real.csv'), 'utf8')).toBe('new')
  })

  it('writes straight to a device', async () => {
    await writeFileAtomically('/dev/null', ['gone'])
    expect(await readdir('/dev')).toContain('null')
  })

  it('names the file and the reason where it cannot write', async () => {
    await writeFile(join(folder, 'file'), '')
    await mkdir(join(folder, 'folder'))
    const attempts = [
      [join(folder, 'missing', 'x.csv'), 'its folder does not exist'],
      [join(folder, 'file', 'x.csv'), 'its folder is a file'],
      [join(folder, 'folder'), 'is a folder'],
      ...(process.platform === 'linux' ? [['/proc/x.csv', 'its folder takes no new files'] as const] : []),
    ] as const
    for (const [file, reason] of attempts) {
      await expect(writeFileAtomically(file, ['x'])).rejects.toMatchObject({
        name: 'Problem',
        code: 'bad-input',
        message: expect.stringContaining(reason),
      })
    }
  })
})
