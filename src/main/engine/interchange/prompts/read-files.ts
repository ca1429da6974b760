import * as z from 'zod'
import { promptContent, promptName, promptReference, promptTags } from '#shared/contract/prompts.ts'
import type { PromptContentView, PromptFile, PromptImport } from '#shared/contract/views.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { readLibraryName, WHOLE_FILE } from './library-files.ts'
import { readChatTemplate, readTextTemplate } from './read-library.ts'

export interface ReadPrompt {
  /** Of the file it comes from. */
  readonly path: string
  readonly name: string
  readonly content: PromptContentView
  readonly tags: readonly string[]
  readonly notes: string
  readonly reference: z.output<typeof promptReference> | null
}

export interface ReadPrompts {
  readonly prompts: readonly ReadPrompt[]
  readonly skipped: PromptImport['skipped']
}

const wholeFile = promptContent.extend({
  name: promptName,
  tags: promptTags.default([]),
  notes: z.string().max(20_000).default(''),
  reference: promptReference.nullable().default(null),
})

/** Prompts out of folders of files: of one with a `prompt.json` that is all there is to read. */
export function readPromptFiles(files: readonly PromptFile[]): ReadPrompts {
  const skipped: PromptImport['skipped'] = []
  const folders = Map.groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  const whole = [...folders].flatMap(([folder, ofFolder]) =>
    ofFolder.some(({ path }) => baseOf(path) === WHOLE_FILE) ? [folder] : [],
  )
  const prompts = [...folders].flatMap(([folder, ofFolder]) => {
    const described = ofFolder.find(({ path }) => baseOf(path) === WHOLE_FILE)
    if (described) return readWhole(described, skipped)
    // What lies below such a folder is another writing of the same.
    if (whole.some((other) => folder.startsWith(`${other}/`))) return []
    return readLibraryFolder(folder, ofFolder, skipped)
  })
  return { prompts, skipped }
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function readWhole({ path, text }: PromptFile, skipped: PromptImport['skipped']): ReadPrompt[] {
  const parsed = wholeFile.safeParse(parseJson(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    skipped.push({
      path,
      reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is no prompt'}`.trim(),
    })
    return []
  }
  const { name, tags, notes, reference, format, templates } = parsed.data
  return [{ path, name, tags, notes, reference, content: { format, templates } }]
}

/** undefined, which no schema takes, where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readLibraryFolder(
  folder: string,
  files: readonly PromptFile[],
  skipped: PromptImport['skipped'],
): ReadPrompt[] {
  const known = files.flatMap((file) => {
    const named = readLibraryName(baseOf(file.path))
    if (named) return [{ ...file, ...named }]
    skipped.push({ path: file.path, reason: 'no file of a prompt folder, such as few_shot_cot.chatml' })
    return []
  })
  const formats = FORMATS.filter((format) => known.some((file) => file.format === format))
  return formats.flatMap((format) => {
    const ofFormat = known.filter((file) => file.format === format)
    // The dialogue says more than the text: whose words are whose.
    const file = ofFormat.find(({ kind }) => kind === 'chatml') ?? ofFormat[0]
    if (!file) return []
    const template = (file.kind === 'chatml' ? readChatTemplate : readTextTemplate)(file.text, format)
    if (!template) {
      skipped.push({ path: file.path, reason: 'its turns do not follow one pattern of question and answer' })
      return []
    }
    const name = nameOf(file.prefix ?? baseOf(folder), formats.length > 1 ? format : null)
    const content = { format, templates: [template] }
    return [{ path: file.path, name, content, tags: [], notes: '', reference: null }]
  })
}

function nameOf(base: string, format: Format | null): string {
  const clean = base.replace(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return [clean || 'imported', ...(format === null ? [] : [format])].join('-').slice(0, 80)
}
