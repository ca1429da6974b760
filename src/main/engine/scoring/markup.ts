const WRAPPING = new RegExp(
  [
    String.raw`\\(?:boxed|fbox|text|textbf|textit|textrm|mathrm|mathbf|mbox) ?\{`,
    String.raw`\\[()[\]]`,
    '`{1,3}',
    // An asterisk between two terms multiplies; at the edge of a word, or doubled, it is emphasis.
    String.raw`(?<![\w)\]}])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w([{\\-])|(?<!\d)\*{2,3}(?!\d)`,
    String.raw`(?<!\w)_{1,2}(?=\w)|(?<=[^\W_])_{1,2}(?!\w)`,
    String.raw`<\/?(?:b|i|em|strong|code|answer)>`,
  ].join('|'),
  'gi',
)

/** Blanks Markdown emphasis and LaTeX text wrapping out, so that every offset stays what it was. */
export function maskMarkup(passage: string): string {
  return passage.replace(WRAPPING, (mark) => ' '.repeat(mark.length))
}

const THINKING_TAG = /<(\/?)think(?:ing)?>/gi

/**
 * Blanks thinking blocks out, so that every offset stays what it was. A closing tag without an opening one
 * ends a block whose opening the prompt has swallowed. Null: a block is never closed, so the model was
 * still thinking and has not answered.
 */
export function maskThinking(text: string): string | null {
  let blocks: { start: number; end: number }[] = []
  let openedAt: number | null = null
  for (const tag of text.matchAll(THINKING_TAG)) {
    const end = tag.index + tag[0].length
    if (tag[1] === '') {
      openedAt ??= tag.index
    } else if (openedAt === null) {
      blocks = [{ start: 0, end }]
    } else {
      blocks.push({ start: openedAt, end })
      openedAt = null
    }
  }
  return openedAt === null ? blank(text, blocks) : null
}

function blank(text: string, blocks: readonly { start: number; end: number }[]): string {
  let keptFrom = 0
  let masked = ''
  for (const { start, end } of blocks) {
    masked += text.slice(keptFrom, start) + ' '.repeat(end - start)
    keptFrom = end
  }
  return masked + text.slice(keptFrom)
}

const NEXT_EXEMPLAR = /\n[ \t]{0,3}(?:Q|Question|Problem):/

/**
 * Where a completion-style response has answered and goes on with a question of its own, or null.
 * What follows answers something nobody asked.
 */
export function findRunOn(text: string): number | null {
  const match = NEXT_EXEMPLAR.exec(text)
  return match === null || text.slice(0, match.index).trim() === '' ? null : match.index
}
