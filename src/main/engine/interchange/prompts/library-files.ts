import type { Format } from '#shared/domain/format.ts'
import type { Message } from '#shared/domain/prompt.ts'

/** The Standard Prompt Library's names of the four formats. */
export const STEMS: Readonly<Record<Format, string>> = {
  'in-context-cot': 'few_shot_cot',
  'in-context-ao': 'few_shot_direct',
  'zero-shot-cot': 'zero_shot_cot',
  'zero-shot-ao': 'zero_shot_direct',
}

/** Holds everything, so that a folder written here reads back as it was. */
export const WHOLE_FILE = 'prompt.json'

/** `spl_few_shot_cot.chatml` → its format, its kind, and the `spl` before it; null for any other name. */
export function readLibraryName(
  file: string,
): { format: Format; kind: 'chatml' | 'txt'; prefix: string | null } | null {
  const [, prefix = '', stem, kind] =
    /^(?:(.+)_)?((?:few|zero)_shot_(?:cot|direct))\.(chatml|txt)$/.exec(file) ?? []
  const format = (Object.keys(STEMS) as Format[]).find((one) => STEMS[one] === stem)
  if (format === undefined) return null
  return { format, kind: kind === 'txt' ? 'txt' : 'chatml', prefix: prefix || null }
}

const TURN = /<\|im_start\|>(system|user|assistant)\n([\s\S]*?)\n?<\|im_end\|>/g

export function readChatml(text: string): Message[] {
  return [...text.replaceAll('\r\n', '\n').matchAll(TURN)].map(([, role, content = '']) => ({
    role: role === 'system' || role === 'assistant' ? role : 'user',
    content,
  }))
}

export function writeChatml(messages: readonly Message[]): string {
  return messages.map(({ role, content }) => `<|im_start|>${role}\n${content}\n<|im_end|>\n`).join('')
}
