import { describe, expect, it } from 'vitest'
import type { RunStatus } from '#shared/domain/run.ts'
import { findEnded } from './run-endings.ts'

const runs = (...statuses: RunStatus[]) => statuses.map((status, index) => ({ id: index + 1, status }))

describe('findEnded', () => {
  it.each([
    ['the first look tells nothing', null, runs('done'), []],
    ['a run that went on running', runs('running'), runs('running'), []],
    ['a run that is done', runs('running'), runs('done'), [1]],
    ['a run that was stopped', runs('done', 'running'), runs('done', 'stopped'), [2]],
    ['a queued run that could not begin', runs('queued'), runs('interrupted'), [1]],
    ['a run that came and went between two looks', runs('done'), runs('done', 'incomplete'), [2]],
    ['a run that began', runs('done'), runs('done', 'running'), []],
    ['one that ended before', runs('done', 'running'), runs('done', 'running'), []],
    ['one that was deleted', runs('running'), [], []],
  ] as const)('%s', (_name, before, now, ended) => {
    expect(findEnded(before, now).map(({ id }) => id)).toEqual(ended)
  })
})
