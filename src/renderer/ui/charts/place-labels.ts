interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Named {
  readonly key: string
  readonly name: string
  /** Pixels. */
  readonly x: number
  readonly y: number
}

/** Of a label's letters, in pixels; a Chinese character is as wide as it is high. */
const LETTER = 6.3
const WIDE_LETTER = 12
const HEIGHT = 14
const GAP = 8
const POINT = 5

/**
 * Where the names of points fit: left above each, else right below, clear of other names and of as many points as
 * can be; a name that fits nowhere is left out. Later points come first, as they are the ones most looked for.
 */
export function placeLabels(points: readonly Named[], obstacles: readonly Named[], area: Box): Named[] {
  const taken: Box[] = obstacles.map(({ x, y }) => ({
    left: x - POINT,
    right: x + POINT,
    top: y - POINT,
    bottom: y + POINT,
  }))
  const placed: Named[] = []
  for (const point of [...points].reverse()) {
    const width = [...point.name].reduce(
      (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? WIDE_LETTER : LETTER),
      0,
    )
    const candidates: [left: number, base: number][] = [
      [point.x - width - GAP, point.y - GAP / 2],
      [point.x - width / 2, point.y - GAP - 2],
      [point.x - width - GAP, point.y - HEIGHT - 4],
      [point.x + GAP, point.y + HEIGHT],
      [point.x + GAP, point.y + 2 * HEIGHT],
    ]
    for (const [left, base] of candidates) {
      const box = { left, right: left + width, top: base - HEIGHT + 3, bottom: base + 3 }
      const inside =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
      if (!inside || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      placed.push({ ...point, x: left, y: base })
      break
    }
  }
  return placed
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
