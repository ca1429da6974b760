import { measureText } from './measure-text.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Named {
  readonly key: string
  readonly name: string
  /** Pixels. */
  readonly x: number
  readonly y: number
}

export interface Label extends Named {
  /** Where the name begins, and the line it stands on. */
  readonly left: number
  readonly base: number
  readonly box: Box
  /** From its point to it, where it is so far off that a line has to lead there. */
  readonly leader: Leader | null
}

interface Leader {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

export const LABEL_SIZE = 11.5
const HEIGHT = 14
/** Of the letters below the line that they stand on. */
const DESCENT = 3
const GAP = 8
const POINT = 5
const LEADER_GAP = 6
/** How far off names stand over and under a point, in rows; beyond the first a line leads there. */
const LEVELS = [0, 1, 1.5, 2, 2.5]

export type Side = 'left' | 'right'

/** What a point takes of the room. */
export const boxOfPoint = ({ x, y }: Pick<Named, 'x' | 'y'>): Box => ({
  left: x - POINT,
  right: x + POINT,
  top: y - POINT,
  bottom: y + POINT,
})

/**
 * Where the names of points fit: near each, on its `side` first, else a row or two further off, clear of other names and
 * of what is `taken`, and of `better` too where that can be. A name that fits nowhere is left out. Later points come
 * first, as they are the ones most looked for.
 */
export function placeLabels(
  points: readonly (Named & { readonly side: Side })[],
  room: { readonly taken: readonly Box[]; readonly better: readonly Box[]; readonly area: Box },
  weight = 400,
): Label[] {
  const taken = [...room.taken]
  const names: Box[] = []
  const placed: Label[] = []
  for (const point of [...points].reverse()) {
    const free = candidates(point, weight).filter(
      ({ box, leader }) =>
        isInside(box, room.area) &&
        !taken.some((other) => overlap(box, other)) &&
        (leader === null || !names.some((name) => overlap(boxOfLeader(leader), name))),
    )
    const label = free.find(({ box }) => !room.better.some((other) => overlap(box, other))) ?? free[0]
    if (!label) continue
    taken.push(label.box)
    names.push(label.box)
    if (label.leader) taken.push(boxOfLeader(label.leader))
    placed.push(label)
  }
  return placed
}

/** The nearest first. */
function candidates(point: Named & { readonly side: Side }, weight: number): Label[] {
  const { x, y, side } = point
  const width = measureText(point.name, LABEL_SIZE, weight)
  const lefts = { left: x - width - GAP, middle: x - width / 2, right: x + GAP }
  const order = [lefts[side], lefts.middle, side === 'left' ? lefts.right : lefts.left]
  return LEVELS.flatMap((level) => {
    const above = y - GAP + DESCENT - level * HEIGHT
    const below = y + GAP + HEIGHT - DESCENT + level * HEIGHT
    return [above, below].flatMap((base) =>
      order.map((left): Label => {
        const box = { left, right: left + width, top: base - HEIGHT + DESCENT, bottom: base + DESCENT }
        const foot = Math.max(box.left, Math.min(box.right, x))
        const leader: Leader =
          base < y
            ? { from: [x, y - LEADER_GAP], to: [foot, box.bottom] }
            : { from: [x, y + LEADER_GAP], to: [foot, box.top] }
        return { ...point, left, base, box, leader: level > 0 ? leader : null }
      }),
    )
  })
}

const boxOfLeader = ({ from, to }: Leader): Box => ({
  left: Math.min(from[0], to[0]) - 1,
  right: Math.max(from[0], to[0]) + 1,
  top: Math.min(from[1], to[1]),
  bottom: Math.max(from[1], to[1]),
})

const isInside = (box: Box, area: Box): boolean =>
  box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
