import { describe, expect, it } from 'vitest'
import { cothubCommand } from './command.ts'

describe('cothubCommand', () => {
  it.each([
    ['linux', '/data/runs-1.db', '/data/runs-1.db'],
    ['linux', '/my data/$HOME.db', "'/my data/$HOME.db'"],
    ['darwin', "/Users/o'neil/x.db", "'/Users/o'\\''neil/x.db'"],
    ['linux', 'back\\slash.db', "'back\\slash.db'"],
    ['win32', 'C:\\Data\\x.db', 'C:\\Data\\x.db'],
    ['win32', 'C:\\My Data\\x.db', '"C:\\My Data\\x.db"'],
  ])('on %s names the store %s as %s', (platform, storePath, quoted) => {
    expect(cothubCommand('runs resume 7', { storePath, platform })).toBe(
      `npm run -s cothub -- --db ${quoted} runs resume 7`,
    )
  })
})
