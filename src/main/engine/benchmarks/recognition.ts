import type { FileFault } from '#shared/domain/problem-detail.ts'
import { beginningOf, firstObjects } from './beginning.ts'
import type { DataFile } from './data-file.ts'
import { bbhItems } from './formats/bbh.ts'
import { bbhPrompt } from './formats/bbh-prompt.ts'
import type { FileFormat } from './formats/format.ts'
import { gsm8kItems } from './formats/gsm8k.ts'
import { gsm8kPrompt } from './formats/gsm8k-prompt.ts'
import { mathItems, mathProblem } from './formats/math.ts'
import { isAuxiliaryTraining, mmluItems } from './formats/mmlu.ts'
import { mmluPrompts } from './formats/mmlu-prompts.ts'

const FORMATS: readonly FileFormat[] = [
  bbhItems,
  mmluPrompts,
  mmluItems,
  bbhPrompt,
  gsm8kPrompt,
  mathProblem,
  mathItems,
  gsm8kItems,
]

/** Endings benchmark files come with; in a folder no other file is opened. */
export const DATA_EXTENSIONS: readonly string[] = ['.jsonl', '.json', '.csv', '.txt']

/** The format a file is in, judged by its content; null where it is none of `formats`. */
export function recognise(file: DataFile, formats: readonly FileFormat[] = FORMATS): FileFormat | null {
  return isBinary(file) ? null : (formats.find((format) => format.recognises(file)) ?? null)
}

/**
 * The format a file that is not recognised comes nearest to, so that reading it can say what is wrong with it;
 * null where it resembles none of `formats`.
 */
export function guess(file: DataFile, formats: readonly FileFormat[] = FORMATS): FileFormat | null {
  if (isBinary(file) || file.text.trim() === '') return null
  const [only, ...others] = formats
  if (only && others.length === 0) return only
  const nearest = guessByContent(file)
  return nearest && formats.includes(nearest) ? nearest : null
}

function guessByContent(file: DataFile): FileFormat | null {
  if (file.extension === '.csv') return mmluItems
  const [object] = firstObjects(file)
  if (object === undefined) return guessByExtension(file.extension)
  if ('examples' in object) return bbhItems
  if ('problem' in object || 'solution' in object) return mathItems
  return 'question' in object || 'answer' in object ? gsm8kItems : null
}

/** Nothing in it could be parsed; the loader will name the line. */
function guessByExtension(extension: string): FileFormat | null {
  if (extension === '.jsonl') return gsm8kItems
  return extension === '.json' ? bbhItems : null
}

/** What models answered, kept beside the questions under the same names. */
export function holdsRecordedOutputs(file: DataFile): boolean {
  const [object] = firstObjects(file)
  return object !== undefined && 'outputs' in object && !('examples' in object)
}

interface UnknownContent {
  readonly what: string
  readonly fault: FileFault
  readonly line?: number
  readonly field?: string
}

/** Why a file is no benchmark file, with the place that shows it. */
export function explainUnknown(file: DataFile): UnknownContent {
  if (isBinary(file)) return { what: 'is not a text file', fault: 'not-text' }
  if (file.text.trim() === '') return { what: 'is empty', fault: 'empty' }
  const fault = 'unknown-format'
  if (file.extension === '.txt') return { what: 'is no worked-out prompt of GSM8K or BBH', fault }
  if (isAuxiliaryTraining(file.path))
    return { what: 'is of MMLU’s training folder, of none of its subjects', fault }
  const fields = Object.keys(firstObjects(file)[0] ?? {})
  const [field] = fields
  if (field === undefined) return { what: 'is in no benchmark’s format', fault }
  return { what: `JSON with ${listFields(fields)} is in no benchmark’s format`, fault, line: 1, field }
}

function listFields(fields: readonly string[]): string {
  const shown = fields.slice(0, 4).map((field) => `“${field.slice(0, 40)}”`)
  return [...shown, ...(fields.length > shown.length ? ['…'] : [])].join(', ')
}

function isBinary(file: DataFile): boolean {
  return beginningOf(file).includes('\0')
}
