import { describe, expect, it } from 'vitest'
import { type Here, here, isOwnerGone, ownerName } from './ownership.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')
const me: Here = { host: 'lab', pid: 41, token: 'aaaa', isAlive: (pid) => pid === 41 || pid === 42 }

describe('the owner of a run', () => {
  it.each([
    ['lab:41:aaaa', 0, false],
    ['lab:41:aaaa', 3600, false],
    ['lab:41:bbbb', 0, true],
    ['lab:42:bbbb', 59, false],
    ['lab:42:bbbb', 61, true],
    ['lab:43:bbbb', 0, true],
    ['elsewhere:41:aaaa', 59, false],
    ['elsewhere:41:aaaa', 61, true],
    ['elsewhere:43:bbbb', 59, false],
    ['fe80::1:43:bbbb', 59, false],
    ['lab:43', 59, false],
    ['lab:43', 61, true],
  ])('%s, last seen %i s ago: gone %s', (owner, secondsAgo, gone) => {
    const seenAt = new Date(NOW.getTime() - secondsAgo * 1000)
    expect(isOwnerGone(owner, seenAt, NOW, me)).toBe(gone)
  })

  it('is this process for what runs here, and never gone', () => {
    expect(ownerName(here)).toMatch(/^.+:\d+:\w{8}$/)
    expect(isOwnerGone(ownerName(here), new Date(0), NOW, here)).toBe(false)
  })

  it('is found in the table of processes', () => {
    expect(here.isAlive(process.pid)).toBe(true)
    expect(here.isAlive(2 ** 30)).toBe(false)
  })
})
