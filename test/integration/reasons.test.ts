import { afterAll, beforeAll, expect, it } from 'vitest'
import { sayReason } from '../../src/renderer/i18n/zh/reasons.ts'
import { openTestEngine, type TestEngine } from '../support/engine.ts'

let host: TestEngine
beforeAll(async () => {
  host = await openTestEngine()
})
afterAll(() => host.dispose())

const COLUMNS =
  'model,benchmark,score_percent,released,params_b,model_type,open_weights,shots,cot,source_url,note'
const LONG = 'x'.repeat(501)
const ROWS = [
  ',gsm8k,50,,,,,,,,',
  'Example-7B (replace this row),gsm8k,50,,,,,,,,',
  `${LONG},gsm8k,50,,,,,,,,`,
  'm\u202e,gsm8k,50,,,,,,,,',
  'm,—,101,later,many,Huge,perhaps,few,maybe,nowhere,',
]

it('says in Chinese whatever can be wrong with a row of results', async () => {
  const text = [COLUMNS, ...ROWS].join('\n')
  const { bad } = await host.client.results.import({ text, name: 'mine.csv', keepGood: false })
  expect(new Set(bad.map(({ field }) => field))).toEqual(
    new Set(COLUMNS.split(',').filter((column) => column !== 'note')),
  )
  for (const { reason } of bad) expect(sayReason(reason), reason).toMatch(/^[^“]*\p{Script=Han}[^“]*$/u)
})

it.each([
  ['is none of Base, SIFT', '应为以下之一：Base, SIFT'],
  ['is not a whole number from 0 to 1000', '应为 0 至 1000 之间的整数'],
  ['JSON with “a”, “b” is in no benchmark’s format', '含有 “a”, “b” 的 JSON 不属于任何基准的格式'],
  ['has odd words', '“has odd words”'],
])('says %j as %j', (words, said) => {
  expect(sayReason(words)).toBe(said)
})
