/** Widths for each pixel of type size where there is no canvas: of Latin letters on average, and of Chinese ones. */
const LETTER = 0.55
const WIDE_LETTER = 1

let context: CanvasRenderingContext2D | null | undefined
let family = ''

/** The canvas that measures in the page's own type; null outside of a browser. */
function pen(): CanvasRenderingContext2D | null {
  if (context !== undefined) return context
  context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (context) family = getComputedStyle(document.body).fontFamily
  return context
}

/** Pixels that a text takes in the page's type of `size` pixels. */
export function measureText(text: string, size: number, weight = 400): number {
  const canvas = pen()
  if (!canvas)
    return [...text].reduce(
      (sum, letter) => sum + size * ((letter.codePointAt(0) ?? 0) > 0x2e80 ? WIDE_LETTER : LETTER),
      0,
    )
  canvas.font = `${weight} ${size}px ${family}`
  return canvas.measureText(text).width
}
