import { measureText } from './measure-text.ts'
import { wrapText } from './wrap-text.ts'

/** What a picture stands on: white with inks for it, what it stands on in the page, or nothing. */
export const PICTURE_GROUNDS = ['screen', 'white', 'transparent'] as const
export type PictureGround = (typeof PICTURE_GROUNDS)[number]

export interface ChartPicture {
  /** What the drawings are in; their look is its. */
  readonly frame: HTMLElement
  readonly ground: PictureGround
  /** Stacked from top to bottom. */
  readonly drawings: readonly SVGSVGElement[]
  readonly title: string
  readonly sentence: string
  /** What was left out of it by choice; empty: nothing. */
  readonly chosen: string
  readonly note: string
  /** The legend as it stands on the page. */
  readonly legend: Element | null
}

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 20
const LINE = 18
const TITLE_SIZE = 16
const TEXT_SIZE = 12
const SIGN_GAP = 6
const ENTRY_GAP = 18

/** What makes a mark look as it does; everything else of its style has no part in a picture. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'display',
  'visibility',
] as const

/** What belongs to the page and not to a picture of it. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-.*|data-.*|id|cursor)$/

/**
 * The chart as a file of its own: colours and fonts as they are in the page at this moment, or as on white paper, its
 * title and sentence over it, its legend and its sources under it. It refers to nothing outside itself.
 */
export function exportSvg(picture: ChartPicture): { svg: string; width: number; height: number } {
  const { frame, ground } = picture
  // Nothing is painted before it is taken away again.
  if (ground === 'white') frame.dataset.look = 'light'
  // What is empty in the page, such as a ring, has its ground in it: where there is none it is empty indeed.
  if (ground === 'transparent') frame.style.setProperty('--panel', 'transparent')
  try {
    return drawPicture(picture)
  } finally {
    delete frame.dataset.look
    frame.style.removeProperty('--panel')
  }
}

function drawPicture(picture: ChartPicture): { svg: string; width: number; height: number } {
  const look = getComputedStyle(picture.frame)
  const colour = (token: string): string => look.getPropertyValue(token).trim()
  const drawn = Math.max(...picture.drawings.map(({ clientWidth }) => clientWidth), 320)
  const width = Math.ceil(drawn + 2 * MARGIN)
  const root = document.createElementNS(SVG, 'svg')
  root.setAttribute('xmlns', SVG)
  root.setAttribute('font-family', look.fontFamily)
  if (picture.ground !== 'transparent')
    append(root, 'rect', { width: '100%', height: '100%', fill: colour('--panel') })
  let y = MARGIN
  const write = (text: string, size: number, weight: number, fill: string): void => {
    for (const line of wrapText(text, width - 2 * MARGIN, (words) => measureText(words, size, weight))) {
      y += Math.round(size * 1.4)
      append(root, 'text', {
        x: MARGIN,
        y: y - 4,
        'font-size': size,
        'font-weight': weight,
        fill,
      }).textContent = line
    }
  }
  append(root, 'title', {}).textContent = picture.title
  write(picture.title, TITLE_SIZE, 650, colour('--ink'))
  write(picture.sentence, 13, 400, colour('--ink-2'))
  write(picture.chosen, TEXT_SIZE, 550, colour('--ink-2'))
  y += 8
  for (const drawing of picture.drawings) {
    const copy = copyDrawing(drawing)
    copy.setAttribute('x', String(MARGIN))
    copy.setAttribute('y', String(y))
    root.append(copy)
    y += drawing.clientHeight
  }
  y = appendLegend(root, picture.legend, { y: y + 8, width, fill: colour('--ink-2') })
  write(picture.note, TEXT_SIZE - 1, 400, colour('--ink-3'))
  const height = Math.ceil(y + MARGIN)
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value))
  return { svg: new XMLSerializer().serializeToString(root), width, height }
}

function append(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  parent.append(element)
  return element
}

/** Of `STYLES` what a mark does not take from the one around it, with what it is without being told. */
const OWN_STYLES: Readonly<Record<string, string>> = { opacity: '1', display: 'inline' }

/** A copy that looks the same without the page's style sheets; nothing is said again that the mark around it says. */
function copyDrawing(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement
  const sources = [original, ...original.querySelectorAll('*')]
  const targets = [copy, ...copy.querySelectorAll('*')]
  // Styles are read before anything is written, as each write would make the next read compute them all again.
  const styles = new Map(
    sources.map((source) => {
      const computed = getComputedStyle(source)
      return [source, STYLES.map((name) => computed.getPropertyValue(name))]
    }),
  )
  for (const [index, target] of targets.entries()) {
    const source = sources[index]
    const around = source && source !== original ? styles.get(source.parentElement as Element) : undefined
    const isClip = target.closest('clipPath') !== null
    for (const { name } of [...target.attributes])
      if (PAGE_ONLY.test(name) && !(isClip && name === 'id')) target.removeAttribute(name)
    for (const [place, name] of STYLES.entries()) {
      const value = source && styles.get(source)?.[place]
      const told = OWN_STYLES[name] ?? around?.[place]
      if (value && value !== told) target.setAttribute(name, value)
      else target.removeAttribute(name)
    }
  }
  copy.setAttribute('width', String(original.clientWidth))
  copy.setAttribute('height', String(original.clientHeight))
  return copy
}

/** Sets the legend's entries side by side, on as many lines as they need; gives the height reached. */
function appendLegend(
  root: Element,
  legend: Element | null,
  place: { y: number; width: number; fill: string },
): number {
  let { y } = place
  let x = MARGIN
  const entries = [...(legend?.querySelectorAll('li') ?? [])]
  for (const entry of entries) {
    const label = entry.textContent ?? ''
    const sign = entry.querySelector('svg')
    const signWidth = sign?.clientWidth ?? 0
    const needed = signWidth + SIGN_GAP + measureText(label, TEXT_SIZE)
    if (x > MARGIN && x + needed > place.width - MARGIN) {
      x = MARGIN
      y += LINE
    }
    if (sign) {
      const copy = copyDrawing(sign)
      copy.setAttribute('x', String(x))
      copy.setAttribute('y', String(y + 2))
      root.append(copy)
    }
    append(root, 'text', {
      x: x + signWidth + SIGN_GAP,
      y: y + 13,
      'font-size': TEXT_SIZE,
      fill: place.fill,
    }).textContent = label
    x += needed + ENTRY_GAP
  }
  return entries.length > 0 ? y + LINE + 4 : y
}
