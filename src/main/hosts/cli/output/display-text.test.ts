import { describe, expect, it } from 'vitest'
import { cutToWidth, displayWidth, onOneLine } from './display-text.ts'

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['中文', 4],
    ['👍', 2],
    ['–', 1],
    ['𠮷', 2],
    ['❤️', 2],
    ['👩‍🔬', 2],
    ['🇨🇳', 2],
    ['한글', 4],
  ])('of “%s” is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('cutToWidth', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['too long', 5, 'too …'],
    ['中文字', 4, '中…'],
  ])('cuts “%s” to %d columns', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut)
    expect(displayWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width)
  })
})

describe('onOneLine', () => {
  it.each([
    ['two\nlines\r\nand\ttabs', 'two lines and tabs'],
    ['  blanks  around ', 'blanks around'],
    ['\u001b[31mred\u001b[0m', '�[31mred�[0m'],
    ['a\u202eb', 'a�b'],
  ])('makes %j harmless', (text, line) => {
    expect(onOneLine(text)).toBe(line)
  })
})
