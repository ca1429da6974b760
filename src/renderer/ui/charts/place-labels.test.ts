import { describe, expect, it } from 'vitest'
import { type Box, boxOfPoint, type Named, placeLabels } from './place-labels.ts'

const AREA: Box = { left: 0, right: 600, top: 0, bottom: 300 }
const at = (x: number, y: number, name = `model at ${x}`): Named & { side: 'left' } => ({
  key: name,
  name,
  x,
  y,
  side: 'left',
})
const place = (points: ReturnType<typeof at>[], taken: readonly Box[] = points.map(boxOfPoint)) =>
  placeLabels(points, { taken, better: [], area: AREA })
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('placeLabels', () => {
  it('sets a name to the left of its point and over it', () => {
    const [label] = place([at(300, 100)])
    expect(label?.box.right).toBeLessThan(300)
    expect(label?.base).toBeLessThan(100)
    expect(label?.leader).toBeNull()
  })

  it('stays within the plot', () => {
    for (const [x, y] of [
      [2, 2],
      [598, 2],
      [2, 298],
      [598, 298],
    ] as const) {
      const [label] = place([at(x, y)])
      expect(label?.box.left).toBeGreaterThanOrEqual(0)
      expect(label?.box.right).toBeLessThanOrEqual(600)
      expect(label?.box.top).toBeGreaterThanOrEqual(0)
      expect(label?.box.bottom).toBeLessThanOrEqual(300)
    }
  })

  it('keeps names clear of each other, of points and of lines that lead to names', () => {
    const points = Array.from({ length: 12 }, (_, index) =>
      at(200 + 25 * index, 60 - 2 * index, `a model, no. ${index}`),
    )
    const labels = place(points)
    expect(labels.length).toBeGreaterThan(3)
    for (const [index, label] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(false)
      for (const point of points) expect(overlap(label.box, boxOfPoint(point))).toBe(false)
    }
  })

  it('leads to a name that stands further off, and leaves out one that fits nowhere', () => {
    const wall = { left: 0, right: 600, top: 80, bottom: 125 }
    const [far] = place([at(300, 100)], [wall])
    expect(far?.leader).not.toBeNull()
    expect(place([at(300, 100)], [AREA])).toEqual([])
  })
})
