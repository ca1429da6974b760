import { describe, expect, it } from 'vitest'
import type { RunSummary, RunsChange } from '#shared/contract/views.ts'
import type { RunStatus } from '#shared/domain/run.ts'
import { applyChange, endingsIn } from './runs-change.ts'

// Of a run only its number and status matter here.
const run = (id: number, status: RunStatus) => ({ id, status }) as RunSummary
const change = (changed: [number, RunStatus, RunStatus | null][], removed: number[] = []): RunsChange => ({
  changed: changed.map(([id, status, was]) => ({ run: run(id, status), was })),
  removed,
  running: [],
})

describe('endingsIn', () => {
  it.each<[string, RunsChange, number[]]>([
    ['a run that is done', change([[1, 'done', 'running']]), [1]],
    ['a queued run that could not begin', change([[1, 'stopped', 'queued']]), [1]],
    ['a run that began', change([[1, 'running', 'queued']]), []],
    ['a run that was put down', change([[1, 'paused', 'running']]), []],
    ['an old run that was renamed', change([[1, 'done', 'done']]), []],
    ['a deletion taken back', change([[1, 'done', null]]), []],
  ])('%s', (_, event, ended) => {
    expect(endingsIn(event).map(({ id }) => id)).toEqual(ended)
  })
})

it('brings a list up to date', () => {
  const list = [run(3, 'running'), run(2, 'done'), run(1, 'done')]
  const now = applyChange(
    list,
    change(
      [
        [3, 'done', 'running'],
        [4, 'queued', null],
      ],
      [1],
    ),
  )
  expect(now.map(({ id, status }) => [id, status])).toEqual([
    [4, 'queued'],
    [3, 'done'],
    [2, 'done'],
  ])
})
