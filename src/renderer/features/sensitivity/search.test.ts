import { describe, expect, it } from 'vitest'
import { parseSensitivitySearch, parseStudySearch } from './search.ts'

describe('the address', () => {
  it.each([
    [
      { view: 'formats', new: true },
      { view: 'formats', new: true },
    ],
    [{ view: 'studies', new: 'yes' }, {}],
  ])('of the studies: %j → %j', (raw, search) => {
    expect(parseSensitivitySearch(raw)).toEqual(search)
  })

  it.each([
    [
      { model: 'm', under: 'some', table: true },
      { model: 'm', under: 'some', table: true },
    ],
    [{ model: 3, under: 'all', table: 1 }, {}],
  ])('of a study: %j → %j', (raw, search) => {
    expect(parseStudySearch(raw)).toEqual(search)
  })
})
