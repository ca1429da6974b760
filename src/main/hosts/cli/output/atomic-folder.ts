import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'

export interface FolderFile {
  /** Below the parent of the folder, the folder's own name first, with `/`. */
  readonly path: string
  readonly text: string
}

/**
 * Writes a folder whole or not at all, in place of one of the same name that holds `mark`, the file such folders are
 * known by. Anything else of that name is left alone, with a {@link Problem}.
 */
export async function writeFolderAtomically(
  parent: string,
  name: string,
  files: readonly FolderFile[],
  mark: string,
): Promise<void> {
  const target = join(parent, name)
  if (existsSync(target) && !existsSync(join(target, mark)))
    throw new Problem('bad-input', `${target} is there already and holds no ${mark}`, {
      hint: 'name another folder; nothing was written to this one',
    })
  const id = randomUUID()
  const fresh = join(parent, `.${name}.${id}.tmp`)
  const old = join(parent, `.${name}.${id}.old`)
  try {
    for (const { path, text } of files) {
      const place = join(fresh, path.slice(name.length + 1))
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
    if (existsSync(target)) await rename(target, old)
    await rename(fresh, target)
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) await rename(old, target)
    await rm(fresh, { recursive: true, force: true })
    throw new Problem(
      'bad-input',
      `cannot write ${target}: ${error instanceof Error ? error.message : error}`,
      {
        hint: 'check the folder and its permissions; nothing was changed',
        cause: error,
      },
    )
  }
  await rm(old, { recursive: true, force: true })
}
