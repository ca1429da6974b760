import { describe, expect, it } from 'vitest'
import { toDataFile } from './data-file.ts'
import { lineOfElement, parseJsonDocument } from './json-document.ts'

describe('lineOfElement', () => {
  const text = '{\n"about": "a [ list, of",\n"examples": [\n{"a": [1, 2]},\n"x, \\"],",\n\n{"b": 1}\n]\n}'

  it.each([
    [0, 4],
    [1, 5],
    [2, 7],
    [3, 3],
  ])('finds element %i on line %i', (index, line) => {
    expect(lineOfElement(text, 'examples', index)).toBe(line)
  })

  it.each(['a(b', 'a.b', '[', 'say "so"', 'back\\slash', '$&', ''])(
    'finds the key %j as it stands',
    (key) => {
      const known = JSON.stringify({ a_b: 'a key is', 'a)b': key, [key]: 1 }, null, 1)
      expect(lineOfElement(known, key, 0)).toBe(4)
    },
  )

  it('falls back to the first line where the key is missing', () => {
    expect(lineOfElement(text, 'outputs', 0)).toBe(1)
  })
})

describe('parseJsonDocument', () => {
  it.each([
    ['{\n"a": 1,\n"b": x\n}', 3],
    ['{\n"a": 1,\n', 2],
    ['{"a": "unclosed\n', 1],
  ])('names the line where %j goes wrong', (text, line) => {
    const parse = () => parseJsonDocument(toDataFile('task.json', Buffer.from(text)))
    expect(parse).toThrow(expect.objectContaining({ place: { file: 'task.json', line } }))
  })
})
