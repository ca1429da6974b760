import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databaseOf } from './connection.ts'
import { openFixture } from './store.fixture.ts'
import { putText, readText } from './texts.ts'

const encodings = (store: ReturnType<typeof openFixture>) =>
  databaseOf(store).prepare('SELECT encoding FROM text ORDER BY id').pluck().all()

test('any text comes back as it was, and the same text has the same id', () => {
  const store = openFixture()
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 6000 }),
    fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(5000)).map(([part, times]) => part.repeat(times)),
  )
  fc.assert(
    fc.property(text, (text) => {
      const id = putText(store, text)
      expect(readText(store, id)).toBe(text)
      expect(putText(store, text)).toBe(id)
    }),
  )
})

test('only long texts that shrink are compressed', () => {
  const store = openFixture()
  putText(store, 'short '.repeat(10))
  putText(store, 'long '.repeat(1000))
  expect(encodings(store)).toEqual(['utf8', 'zstd'])
})

test('a lone surrogate is replaced by one code unit, so that positions in the text hold', () => {
  const store = openFixture()
  expect(readText(store, putText(store, 'a\ud800b'))).toBe('a\ufffdb')
})

test('an unknown id is a defect', () => {
  expect(() => readText(openFixture(), 1)).toThrow('the store holds no text 1')
})
