import type { PromptFile } from '#shared/contract/views.ts'

/** A prompt is a page of text; what is larger is no prompt and is not read. */
const MOST_BYTES = 1_000_000

/**
 * Files as the engine takes them: their paths below the folder that holds prompts. A browser gives a chosen folder's
 * own name as the first part, which is the prompt's name where the folder is one prompt's, and is left out where it
 * holds folders of prompts.
 */
export async function readPromptFiles(files: readonly File[]): Promise<PromptFile[]> {
  const paths = files.map(({ webkitRelativePath, name }) => webkitRelativePath || name)
  const holdsFolders = paths.some((path) => path.split('/').length > 2)
  const small = files.flatMap((file, index) => {
    const path = paths[index] ?? file.name
    const isHidden = path.split('/').some((part) => part.startsWith('.'))
    if (isHidden || file.size > MOST_BYTES) return []
    return [{ file, path: holdsFolders ? path.slice(path.indexOf('/') + 1) : path }]
  })
  return Promise.all(small.map(async ({ file, path }) => ({ path, text: await file.text() })))
}
