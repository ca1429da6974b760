import { describe, expect, it } from 'vitest'
import { shareRoom } from './share-room.ts'

const name = { least: 200, usual: 220, most: 350, isFirst: true }
const score = { least: 100, usual: 104, most: 200, isFirst: false }
const fixed = { least: 40, usual: 40, most: 40, isFirst: false }

describe('shareRoom', () => {
  it.each([
    ['usual widths while the room is not known', 0, [40, 220, 104, 104]],
    ['usual widths where the table scrolls anyway', 439, [40, 220, 104, 104]],
    ['least widths where they just fit', 440, [40, 200, 100, 100]],
    ['names first', 500, [40, 260, 100, 100]],
    ['then the others alike', 650, [40, 350, 130, 130]],
    ['to what they could use', 5_000, [40, 350, 200, 200]],
  ])('gives %s', (_, room, widths) => {
    expect(shareRoom([fixed, name, score, score], room)).toEqual(widths)
  })
})
