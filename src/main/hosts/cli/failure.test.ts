import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { Problem } from '#shared/domain/problem.ts'
import { describeFailure } from './failure.ts'

describe('describeFailure', () => {
  it.each([
    {
      what: 'a problem, whose message says where it is,',
      error: new Problem('bad-input', 'test.jsonl:3: field “answer”: is not a number', {
        hint: 'Mend the line.',
        place: { file: 'test.jsonl', line: 3, field: 'answer' },
      }),
      lines: ['cothub: test.jsonl:3: field “answer”: is not a number', 'hint: Mend the line.'],
    },
    {
      what: 'a problem that came over the contract',
      error: new ORPCError('PROBLEM', {
        message: 'there is no model “x”',
        data: { code: 'not-found', hint: null, place: {}, detail: null },
      }),
      lines: ['cothub: there is no model “x”'],
    },
    {
      what: 'input the contract refuses',
      error: new ORPCError('BAD_REQUEST', {
        data: { issues: [{ message: 'Invalid URL', path: ['baseUrl'] }] },
      }),
      lines: ['cothub: --base-url: Invalid URL', 'hint: Add --help to see what the command takes.'],
    },
    {
      what: 'which argument or flag the contract refuses',
      error: new ORPCError('BAD_REQUEST', {
        data: { issues: [{ message: 'must not be empty', path: ['models', 0] }] },
      }),
      lines: ['cothub: --model: must not be empty', 'hint: Add --help to see what the command takes.'],
    },
    {
      what: 'words of a provider that would steer the terminal',
      error: new Problem('provider-unreachable', 'refused\n\u001b[2Jnow'),
      lines: ['cothub: refused �[2Jnow'],
    },
  ])('says $what and ends with 2', ({ error, lines }) => {
    expect(describeFailure(error, {})).toEqual({ lines, exitCode: 2 })
  })

  it('keeps the stack of a defect for COTHUB_DEBUG=1', () => {
    const defect = new TypeError('undefined is not a function')
    const quiet = describeFailure(defect, {})
    expect(quiet.exitCode).toBe(1)
    expect(quiet.lines.join('\n')).not.toContain('failure.test.ts')
    expect(describeFailure(defect, { COTHUB_DEBUG: '1' }).lines.join('\n')).toContain('failure.test.ts')
  })
})
