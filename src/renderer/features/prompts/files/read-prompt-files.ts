import { type Unpacked, unpackFiles } from './archive.ts'

/** A prompt is a page of text; what is larger is no prompt and is not read. */
const MOST_BYTES = 1_000_000

/**
 * Files as the engine takes them: their paths below the folder that holds prompts. A browser gives a chosen folder's
 * own name as the first part, which is the prompt's name where the folder is one prompt's, and is left out where it
 * holds folders of prompts. Archives are read as the files in them. Throws where one cannot be read.
 */
export async function readPromptFiles(files: readonly File[]): Promise<Unpacked> {
  const paths = files.map(({ webkitRelativePath, name }) => webkitRelativePath || name)
  const holdsFolders = paths.some((path) => path.split('/').length > 2)
  const visible = files.flatMap((file, index) => {
    const path = paths[index] ?? file.name
    if (path.split('/').some((part) => part.startsWith('.'))) return []
    return [{ file, path: holdsFolders ? path.slice(path.indexOf('/') + 1) : path }]
  })
  const read = await Promise.all(visible.map(({ file, path }) => readFile(file, path)))
  return { files: read.flatMap((one) => one.files), tooLarge: read.flatMap((one) => one.tooLarge) }
}

async function readFile(file: File, path: string): Promise<Unpacked> {
  if (path.endsWith('.zip')) return readArchive(file, path)
  if (file.size > MOST_BYTES) return { files: [], tooLarge: [path] }
  return { files: [{ path, text: await file.text() }], tooLarge: [] }
}

async function readArchive(file: File, path: string): Promise<Unpacked> {
  try {
    return unpackFiles(new Uint8Array(await file.arrayBuffer()), MOST_BYTES)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
