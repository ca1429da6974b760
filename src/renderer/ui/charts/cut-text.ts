/** Widths for each pixel of type size, of Latin letters on average and of Chinese ones. */
const LETTER = 0.55
const WIDE_LETTER = 1

/** A text that is at most about `width` pixels wide in type of `fontSize`, with `…` for what is cut. */
export function cutText(text: string, width: number, fontSize = 12): string {
  const letters = [...text]
  const size = (letter: string): number =>
    fontSize * ((letter.codePointAt(0) ?? 0) > 0x2e80 ? WIDE_LETTER : LETTER)
  if (letters.reduce((sum, letter) => sum + size(letter), 0) <= width) return text
  let used = size('…')
  let kept = ''
  for (const letter of letters) {
    used += size(letter)
    if (used > width) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
