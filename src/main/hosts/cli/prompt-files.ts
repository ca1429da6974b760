import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { LONGEST_TEXT } from '#shared/contract/prompts.ts'
import type { PromptFile } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { Problem } from '#shared/domain/problem.ts'

const READ = /\.(json|chatml|txt)$/
/** A character takes four bytes at most; what cannot fit is not even read. */
const LARGEST_BYTES = 4 * LONGEST_TEXT

export interface PromptFolder {
  readonly files: PromptFile[]
  /** Files no prompt is as long as. */
  readonly tooLong: string[]
}

/** The files of prompt folders below the named paths, under the folder each stands in. */
export async function readPromptFolder(paths: readonly string[]): Promise<PromptFolder> {
  const files: PromptFile[] = []
  const tooLong: string[] = []
  for (const path of paths) {
    const root = dirname(path)
    for (const file of await listFiles(path)) {
      const { size } = await stat(file)
      const text = size > LARGEST_BYTES ? null : await readFile(file, 'utf8')
      // A single file keeps the name of the folder it stands in, which is what a prompt is called by.
      const below =
        file === path
          ? join(basename(dirname(join(process.cwd(), path))), basename(path))
          : relative(root, file)
      const named = below.split(sep).join('/')
      if (text === null || text.length > LONGEST_TEXT) tooLong.push(named)
      else files.push({ path: named, text })
    }
  }
  if (files.length === 0)
    throw new Problem('bad-input', whyNone(paths, tooLong), {
      hint: 'name a folder with files such as prompt.json, few_shot_cot.chatml or zero_shot_direct.txt',
    })
  return { files, tooLong }
}

export const TOO_LONG = `longer than a prompt may be, ${formatCount(LONGEST_TEXT)} characters`

function whyNone(paths: readonly string[], [first]: readonly string[]): string {
  const where = `there is no prompt in ${paths.join(', ')}`
  return first === undefined ? where : `${where}: ${first} is ${TOO_LONG}`
}

function assertNoArchive(path: string): void {
  if (!/\.(zip|tar|t?gz|7z)$/i.test(path)) return
  throw new Problem('bad-input', `${path} is an archive, and the command line reads folders and files`, {
    hint: 'unpack it and name the folder; the prompts page reads .zip archives as they are',
  })
}

async function listFiles(path: string): Promise<string[]> {
  try {
    if ((await stat(path)).isFile()) {
      assertNoArchive(path)
      return [path]
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && READ.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error && 'code' in error)) throw error
    const why = error.code === 'ENOENT' ? `there is no ${path}` : `cannot read ${path}: ${error.message}`
    throw new Problem('bad-input', why, {
      hint: 'name a folder or file that is there',
      cause: error,
    })
  }
}
