import { measureText } from './measure-text.ts'

/** A text that is at most `width` pixels wide in type of `fontSize`, with `…` for what is cut. */
export function cutText(text: string, width: number, fontSize = 12): string {
  if (measureText(text, fontSize) <= width) return text
  const letters = [...text]
  const cut = (length: number): string => `${letters.slice(0, length).join('').trimEnd()}…`
  let fits = 0
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measureText(cut(middle), fontSize) <= width) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}
