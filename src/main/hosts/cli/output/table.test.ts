import { describe, expect, it } from 'vitest'
import { displayWidth } from './display-text.ts'
import { formatFacts, formatTable } from './table.ts'

const COLUMNS = [
  { title: 'model' },
  { title: 'n', align: 'right', leaveOut: 2 },
  { title: 'cost', align: 'right', leaveOut: 1 },
  { title: 'note', cut: true },
] as const
const ROW = ['a-model-with-a-long-name', '14,042', '$1.20', 'a remark of some length']

describe('formatTable', () => {
  it('aligns text left and numbers right, without trailing blanks', () => {
    const rows = [
      ['short', '1,319', '$1', 'x'],
      ['中文', '7', '–', ''],
    ]
    expect(formatTable(COLUMNS, rows)).toEqual({
      text: ['model      n  cost  note', 'short  1,319    $1  x', '中文       7     –'].join('\n'),
      leftOut: [],
    })
  })

  it('sets the digits of figures under each other, whatever follows them and whatever names are made of', () => {
    const columns = [{ title: 'model' }, { title: 'gsm8k %', align: 'figure' }, { title: 'run' }] as const
    const rows = [
      ['通义千问', '81.8*~', '1'],
      ['a ❤️ 👍', '9.2', '2'],
      ['plain', '–', '3'],
      ['𠮷', '100.0 sample', '4'],
      ['minus', '−3.5', '5'],
    ]
    const { text } = formatTable(columns, rows)
    const [title = '', ...lines] = text.split('\n')
    const upTo = (line: string, end: RegExp): number => displayWidth(line.slice(0, line.search(end)))
    expect(lines.map((line) => upTo(line, /(?<=[.]\d)|(?<=–)/))).toEqual(
      lines.map(() => upTo(lines[0] ?? '', /\*/)),
    )
    for (const line of [title, ...lines]) expect(upTo(line, /\S+$/)).toBe(upTo(title, /run$/))
  })

  it('shows the titles when there are no rows', () => {
    expect(formatTable(COLUMNS, []).text).toBe('model  n  cost  note')
  })

  it.each([
    { width: 64, says: 'everything', leftOut: [], note: 'a remark of some length' },
    { width: 50, says: 'what it can cut', leftOut: [], note: 'a remark…' },
    { width: 45, says: 'no cost', leftOut: ['cost'], note: 'a remark o…' },
    { width: 36, says: 'no numbers', leftOut: ['cost', 'n'], note: 'a remark …' },
  ])('fits $width columns with $says', ({ width, leftOut, note }) => {
    const table = formatTable(COLUMNS, [ROW], { width })
    const lines = table.text.split('\n')
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    expect(table.leftOut).toEqual(leftOut)
    expect(lines[1]).toMatch(/^a-model-with-a-long-name /)
    expect(lines[1]?.endsWith(`  ${note}`)).toBe(true)
  })

  it('rather wraps than cut what tells rows apart', () => {
    expect(formatTable(COLUMNS, [ROW], { width: 5 }).text).toContain('a-model-with-a-long-name')
  })

  it('keeps a row on its line whatever a name holds', () => {
    expect(formatTable(COLUMNS, [['a\nb\u001b[2J', '1', '', '']]).text.split('\n')).toHaveLength(2)
  })
})

it('formatFacts puts the names in one column', () => {
  expect(
    formatFacts([
      ['id', '3'],
      ['status', 'done'],
    ]),
  ).toBe('id      3\nstatus  done')
})
