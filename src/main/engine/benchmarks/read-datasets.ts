import { relative } from 'node:path'
import { badInput } from './bad-input.ts'
import { type DataFile, readDataFile } from './data-file.ts'
import { type FoundFile, findFiles } from './data-folder.ts'
import type { Dataset, SkippedFile } from './dataset.ts'
import { assemble, type LoadedFile, loadFile } from './loading.ts'
import { explainUnknown, guess, recognise } from './recognition.ts'

export interface ReadProgress {
  /** The file that is read next or was read last. */
  readonly file: string
  readonly filesDone: number
  readonly filesTotal: number
  readonly bytesDone: number
  readonly bytesTotal: number
}

interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
}

const HINT =
  'Known are the official files: GSM8K’s and MATH’s .jsonl, BBH’s task .json and cot-prompts/*.txt, MMLU’s .csv.'

/**
 * Reads official benchmark files, named one by one or by the folder they are in. All or nothing: a named file
 * that is no benchmark file, a benchmark file with anything wrong in it, or a folder without any fails the
 * whole with `bad-input`.
 */
export async function readDatasets(paths: readonly string[], options: ReadOptions = {}): Promise<Dataset> {
  const { onProgress, signal } = options
  const found = await findFiles(paths)
  const skipped: SkippedFile[] = [...found.skipped]
  const loaded: LoadedFile[] = []
  const bytesTotal = found.files.reduce((sum, { byteLength }) => sum + byteLength, 0)
  let bytesDone = 0
  for (const [filesDone, candidate] of found.files.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ file: candidate.path, filesDone, filesTotal: found.files.length, bytesDone, bytesTotal })
    const file = await readDataFile(candidate.path)
    const outcome = readCandidate(candidate, file)
    if ('reason' in outcome) skipped.push(outcome)
    else loaded.push(outcome)
    bytesDone += candidate.byteLength
  }
  signal?.throwIfAborted()
  const barren = found.folders.find((folder) => !loaded.some(({ file }) => isBelow(folder, file.path)))
  if (barren !== undefined) throw badInput({ file: barren }, 'holds no benchmark file', { hint: HINT })
  const [last] = found.files.slice(-1)
  const filesTotal = found.files.length
  if (last) onProgress?.({ file: last.path, filesDone: filesTotal, filesTotal, bytesDone, bytesTotal })
  return assemble(loaded, skipped)
}

function isBelow(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..')
}

function readCandidate(candidate: FoundFile, file: DataFile): LoadedFile | SkippedFile {
  const format = recognise(file) ?? (candidate.isNamed ? guess(file) : null)
  if (format) return loadFile(format, file)
  const { what, ...at } = explainUnknown(file)
  if (candidate.isNamed) throw badInput({ file: file.path, ...at }, what, { hint: HINT })
  return { path: file.path, reason: what }
}
