import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '#shared/domain/csv.ts'

describe('CSV', () => {
  it('reads back as it was written', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const harmless = cells.map((cell) => cell.replace(/^[=+\-@\t\r]+/, ''))
        expect(parse(csvLine(harmless))).toEqual([harmless])
      }),
    ))

  it.each([
    ['=1+1', "'=1+1"],
    ['+41', "'+41"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-x', "'-x"],
    ['\tcmd', "'\tcmd"],
    ['-12.5', '-12.5'],
    ['18', '18'],
    ['a=b', 'a=b'],
  ])('%j cannot run in a spreadsheet', (cell, written) =>
    expect(parse(csvLine([cell, 'x']))).toEqual([[written, 'x']]),
  )

  it('leaves numbers numbers and nothing empty', () =>
    expect(csvLine([-1.5, 0, null, true])).toBe('-1.5,0,,true\r\n'))
})
