import { describe, expect, it } from 'vitest'
import { boardView } from '#shared/contract/board-view.ts'
import {
  moveColumn,
  moveColumnTo,
  resizeColumn,
  shownColumns,
  toggleColumn,
  togglePin,
} from './change-columns.ts'

const initial = boardView.parse({})
const names = (view: Parameters<typeof shownColumns>[0]) =>
  shownColumns(view).map(({ benchmark }) => benchmark)

describe('columns', () => {
  it.each([
    ['taken away', toggleColumn(initial, 'math'), ['gsm8k', 'bbh', 'mmlu']],
    ['added at the end', toggleColumn(initial, 'aime24'), ['gsm8k', 'math', 'bbh', 'mmlu', 'aime24']],
    ['moved right', moveColumn(initial, 'gsm8k', 2), ['math', 'bbh', 'gsm8k', 'mmlu']],
    ['not moved past an end', moveColumn(initial, 'gsm8k', -3), ['gsm8k', 'math', 'bbh', 'mmlu']],
    ['put where another is', moveColumnTo(initial, 'mmlu', 'math'), ['gsm8k', 'mmlu', 'math', 'bbh']],
    ['of a filter', { ...initial, benchmarks: ['aime24', 'math'] }, ['math', 'aime24']],
    [
      'of a filter, changed',
      toggleColumn({ ...initial, benchmarks: ['aime24', 'math'] }, 'math'),
      ['aime24'],
    ],
  ])('%s', (_, view, expected) => {
    expect(names(view)).toEqual(expected)
  })

  it('keep pin and width, within reason', () => {
    const changed = togglePin({ ...initial, ...resizeColumn(initial, 'math', 5) }, 'math')
    expect(shownColumns(changed)[1]).toEqual({ benchmark: 'math', pinned: true, width: 72 })
    const fitting = { ...initial, ...resizeColumn({ ...initial, ...changed }, 'math', null) }
    expect(shownColumns(fitting)[1]).toEqual({ benchmark: 'math', pinned: true, width: null })
  })
})
