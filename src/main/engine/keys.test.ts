import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeys, type Kept } from './keys.ts'

const M = { name: 'm', provider: 'openai-compatible', baseUrl: 'https://here' } as const

function keysWithVault() {
  const vault = new Map<string, string>()
  const keep = async (variable: string, key: string | null): Promise<Kept> => {
    if (key === null) vault.delete(variable)
    else vault.set(variable, key)
    return 'encrypted'
  }
  return { vault, keys: createKeys({ env: {}, keep }) }
}

describe('the key of a removed model', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is forgotten everywhere, and had again within a minute', async () => {
    const { vault, keys } = keysWithVault()
    await keys.type('M_KEY', 'secret')
    await keys.setAside('M_KEY', M)
    expect([keys.inVariable('M_KEY'), vault.size]).toEqual([null, 0])
    vi.advanceTimersByTime(59_000)
    await keys.takeBack('M_KEY', M)
    expect([keys.inVariable('M_KEY'), vault.get('M_KEY')]).toEqual(['secret', 'secret'])
  })

  it('is had again within a minute of its last removal', async () => {
    const { keys } = keysWithVault()
    await keys.type('M_KEY', 'first')
    await keys.setAside('M_KEY', M)
    vi.advanceTimersByTime(30_000)
    await keys.type('M_KEY', 'second')
    await keys.setAside('M_KEY', M)
    vi.advanceTimersByTime(59_000)
    await keys.takeBack('M_KEY', M)
    expect(keys.inVariable('M_KEY')).toBe('second')
  })

  it.each<[string, (keys: ReturnType<typeof createKeys>) => Promise<void>, string | null]>([
    [
      'after a minute',
      async (keys) => {
        vi.advanceTimersByTime(60_000)
        await keys.takeBack('M_KEY', M)
      },
      null,
    ],
    ['by another model', (keys) => keys.takeBack('M_KEY', { ...M, name: 'other' }), null],
    ['at another address', (keys) => keys.takeBack('M_KEY', { ...M, baseUrl: 'https://elsewhere' }), null],
    ['for another variable', (keys) => keys.takeBack('ELSE_KEY', M), null],
    [
      'twice',
      async (keys) => {
        await keys.takeBack('M_KEY', M)
        await keys.type('M_KEY', null)
        await keys.takeBack('M_KEY', M)
      },
      null,
    ],
    [
      'in place of one typed since',
      async (keys) => {
        await keys.type('M_KEY', 'newer')
        await keys.takeBack('M_KEY', M)
      },
      'newer',
    ],
  ])('is not had again %s', async (_, act, expected) => {
    const { keys } = keysWithVault()
    await keys.type('M_KEY', 'secret')
    await keys.setAside('M_KEY', M)
    await act(keys)
    expect(keys.inVariable('M_KEY')).toBe(expected)
    expect(keys.inVariable('ELSE_KEY')).toBeNull()
  })
})
