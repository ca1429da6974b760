import { describe, expect, it } from 'vitest'
import { displayWidth } from './display-text.ts'
import { formatFacts, formatTable } from './table.ts'

const COLUMNS = [{ title: 'model' }, { title: 'n', align: 'right' }, { title: 'note' }] as const

describe('formatTable', () => {
  it('aligns text left and numbers right, without trailing blanks', () => {
    const rows = [
      ['short', '1,319', 'x'],
      ['中文', '7', ''],
    ]
    expect(formatTable(COLUMNS, rows)).toBe(
      ['model      n  note', 'short  1,319  x', '中文       7'].join('\n'),
    )
  })

  it('shows the titles when there are no rows', () => {
    expect(formatTable(COLUMNS, [])).toBe('model  n  note')
  })

  it('cuts the widest text until the table fits, and leaves numbers whole', () => {
    const rows = [['a-model-with-a-very-long-name', '14,042', 'a remark of some length']]
    const lines = formatTable(COLUMNS, rows, { width: 40 }).split('\n')
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40)
    expect(lines[1]).toMatch(/…\s+14,042\s+.*…$/)
  })

  it('stays readable where nothing can be cut any more', () => {
    const rows = [['a-long-name', '14,042', 'a remark']]
    expect(formatTable(COLUMNS, rows, { width: 5 })).toContain('14,042')
  })

  it('keeps a row on its line whatever a name holds', () => {
    expect(formatTable(COLUMNS, [['a\nb\u001b[2J', '1', '']]).split('\n')).toHaveLength(2)
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
