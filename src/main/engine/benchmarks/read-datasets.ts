import { relative } from 'node:path'
import { badInput } from './bad-input.ts'
import { type DataFile, readDataFile } from './data-file.ts'
import { type FoundFile, findFiles } from './data-folder.ts'
import type { Dataset, SkippedFile } from './dataset.ts'
import { assemble, type LoadedFile, loadFile } from './loading.ts'
import { explainUnknown, guess, holdsRecordedOutputs, recognise } from './recognition.ts'

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
 * Reads official benchmark files, named one by one or by the folder they are in. All or nothing: a file that is
 * named, or that its own name or place says is benchmark data, and is not; a benchmark file with anything wrong in
 * it; or a folder without any fails the whole with `bad-input`. Other files of a folder are skipped.
 */
export async function readDatasets(paths: readonly string[], options: ReadOptions = {}): Promise<Dataset> {
  const { onProgress, signal } = options
  const found = await findFiles(paths)
  const unknown: UnknownFile[] = []
  const loaded: LoadedFile[] = []
  const bytesTotal = found.files.reduce((sum, { byteLength }) => sum + byteLength, 0)
  let bytesDone = 0
  for (const [filesDone, candidate] of found.files.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ file: candidate.path, filesDone, filesTotal: found.files.length, bytesDone, bytesTotal })
    const file = await readDataFile(candidate.path)
    const outcome = readCandidate(candidate, file)
    if ('reason' in outcome) unknown.push(outcome)
    else loaded.push(outcome)
    bytesDone += candidate.byteLength
  }
  signal?.throwIfAborted()
  const barren = found.folders.find((folder) => !loaded.some(({ file }) => isBelow(folder, file.path)))
  // The files that were opened first: they are more likely to be what the user meant.
  if (barren !== undefined) failForFolder(barren, [...unknown, ...found.skipped])
  const [last] = found.files.slice(-1)
  const filesTotal = found.files.length
  if (last) onProgress?.({ file: last.path, filesDone: filesTotal, filesTotal, bytesDone, bytesTotal })
  const skipped = unknown.map(({ path, reason }): SkippedFile => ({ path, reason }))
  return assemble(loaded, [...found.skipped, ...skipped])
}

function isBelow(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..')
}

/** A file of a folder that is in none of our formats, and where that shows. */
interface UnknownFile extends SkippedFile {
  readonly line?: number
  readonly field?: string
}

function readCandidate({ isNamed, intended }: FoundFile, file: DataFile): LoadedFile | UnknownFile {
  const isIntended = intended.length > 0 && (isNamed || !holdsRecordedOutputs(file))
  const formats = isIntended ? intended : undefined
  const isRequired = isNamed || isIntended
  const format = recognise(file, formats) ?? (isRequired ? guess(file, formats) : null)
  if (format) return loadFile(format, file)
  const { what, fault, ...at } = explainUnknown(file)
  if (isRequired) throw badInput({ file: file.path, ...at }, what, { hint: HINT, fault })
  return { path: file.path, reason: what, ...at }
}

function failForFolder(folder: string, files: readonly UnknownFile[]): never {
  const [first, ...others] = files.filter(({ path }) => isBelow(folder, path))
  if (!first)
    throw badInput({ file: folder }, 'holds no benchmark file', { hint: HINT, fault: 'none-in-folder' })
  const { path, reason, ...at } = first
  const more = others.length > 0 ? ` (${others.length} more looked at)` : ''
  throw badInput({ file: path, ...at }, `${reason}; ${folder} holds no benchmark file${more}`, {
    hint: HINT,
    fault: 'none-in-folder',
  })
}
