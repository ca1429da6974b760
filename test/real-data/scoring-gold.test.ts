import { describe, expect, it } from 'vitest'
import type { GradedItem } from '../../src/main/engine/scoring/index.ts'
import { realData } from '../support/data-folder.ts'
import { score } from '../support/graded-items.ts'
import { readBbhItems, readBbhTaskNames, readGsm8kItems, readMmluItems } from '../support/official-files.ts'
import { describeWithRealData } from '../support/real-data.ts'

const STATEMENTS: Readonly<Record<string, (gold: string) => string>> = {
  'the gold answer alone': (gold) => gold,
  'a statement of it': (gold) => `So the answer is ${gold}.`,
  'a statement after reasoning': (gold) => `Considering each option in turn.\nSo the answer is ${gold}.`,
}
const MARKERS = [null, 'the answer is', 'The answer is']

const BENCHMARKS: Readonly<Record<string, [read: (data: string) => GradedItem[], count: number]>> = {
  GSM8K: [readGsm8kItems, 1319],
  BBH: [(data) => readBbhTaskNames(data).flatMap((task) => readBbhItems(data, task)), 6511],
  MMLU: [readMmluItems, 14042],
}

describeWithRealData('gold against gold', () => {
  describe.each(Object.entries(BENCHMARKS))('%s', (_, [read, count]) => {
    it.each(Object.entries(STATEMENTS))('%s is correct for every item', (_name, state) => {
      const items = read(realData ?? '')
      expect(items).toHaveLength(count)
      const missed = items.flatMap((item) =>
        MARKERS.filter((marker) => score(state(item.gold), item, { marker }).outcome !== 'correct').map(
          (marker) => ({ task: item.task, gold: item.gold, marker }),
        ),
      )
      expect(missed).toEqual([])
    })
  })
})
