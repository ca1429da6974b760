const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u
const ZERO_WIDTH = /^[\p{Mark}\p{Format}]+$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns of a terminal that a text takes: two for East Asian wide characters and emoji. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    if (!ZERO_WIDTH.test(segment)) width += WIDE.test(segment) ? 2 : 1
  }
  return width
}

/** The text cut to so many columns, ending in `…` where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const next = used + displayWidth(segment)
    if (next > width - 1) break
    kept += segment
    used = next
  }
  return `${kept}…`
}

/**
 * Names, labels and providers' words come from outside. One line, no control characters and no bidirectional
 * overrides, so that they can neither break a table nor steer the terminal.
 */
export function onOneLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '�')
    .trim()
}

/** A text of several lines as it is, with nothing in it that a terminal would obey. */
export function onItsLines(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, '�')
}
