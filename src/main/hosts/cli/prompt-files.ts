import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { PromptFile } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'

const READ = /\.(json|chatml|txt)$/
const LARGEST_BYTES = 1_000_000

/** The files of prompt folders below the named paths, under the folder each stands in. */
export async function readPromptFolder(paths: readonly string[]): Promise<PromptFile[]> {
  const files: PromptFile[] = []
  for (const path of paths) {
    const root = dirname(path)
    for (const file of await listFiles(path)) {
      const { size } = await stat(file)
      if (size > LARGEST_BYTES) continue
      // A single file keeps the name of the folder it stands in, which is what a prompt is called by.
      const below =
        file === path
          ? join(basename(dirname(join(process.cwd(), path))), basename(path))
          : relative(root, file)
      files.push({ path: below.split(sep).join('/'), text: await readFile(file, 'utf8') })
    }
  }
  if (files.length === 0)
    throw new Problem('bad-input', `there is no prompt in ${paths.join(', ')}`, {
      hint: 'name a folder with files such as prompt.json, few_shot_cot.chatml or zero_shot_direct.txt',
    })
  return files
}

async function listFiles(path: string): Promise<string[]> {
  try {
    if ((await stat(path)).isFile()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && READ.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Problem('bad-input', `cannot read ${path}: ${error.message}`, {
      hint: 'name a folder or file that is there',
      cause: error,
    })
  }
}
