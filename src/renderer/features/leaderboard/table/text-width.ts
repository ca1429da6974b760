let pen: CanvasRenderingContext2D | null = null
/** Of the page; to read it has styles worked out, and it stays the same. */
let family: string | null = null

/** CSS pixels that the widest of the texts takes up; 0 for none. `font`: weight and size, as in `600 13px`. */
export function widestOf(texts: readonly string[], font: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  family ??= getComputedStyle(document.body).fontFamily
  pen.font = `${font} ${family}`
  let widest = 0
  for (const text of texts) widest = Math.max(widest, Math.ceil(pen.measureText(text).width))
  return widest
}
