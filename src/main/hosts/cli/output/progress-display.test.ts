import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ProgressDisplay } from './progress-display.ts'

function capture(terminal: { isTTY?: boolean; columns?: number }) {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), terminal)
  return { stream, written: () => stream.read() ?? '' }
}

describe('ProgressDisplay', () => {
  it('rewrites one line on a terminal, and a remark takes its place', () => {
    const { stream, written } = capture({ isTTY: true, columns: 20 })
    const display = new ProgressDisplay(stream)
    display.update('one')
    display.update('two')
    display.remark('done')
    expect(written()).toBe('\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2Kdone\n')
  })

  it('writes a line every five seconds elsewhere', () => {
    const { stream, written } = capture({})
    let nowMs = 0
    const display = new ProgressDisplay(stream, () => nowMs)
    for (const at of [0, 4999, 5000, 6000, 9999, 10_000]) {
      nowMs = at
      display.update(`at ${at}`)
    }
    expect(written()).toBe('at 5000\nat 10000\n')
  })
})
