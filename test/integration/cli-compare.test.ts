import { afterAll, beforeAll, expect, it } from 'vitest'
import { selectItems } from '../../src/main/engine/store/index.ts'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'
import { recordRun, scoreOf, withStore } from '../support/recorded-run.ts'

let cli: CliWorkspace

beforeAll(async () => {
  cli = await openCliWorkspace()
  const run = (model: string, ...args: string[]) =>
    cli.run(['run', '--model', `baseline:${model}`, '--benchmark', 'sample/bbh', ...args])
  await run('random')
  await run('last-number', '--seed', '3')
  await run('random', '--format', 'zero-shot-cot')
  withStore(cli.storePath, (store) => {
    const items = selectItems(store, { benchmark: 'sample', tasks: null, split: 'test' })
    for (const every of [2, 5])
      recordRun(store, `one in ${every}`, items, ({ id }) => ({
        text: 'recorded',
        score: scoreOf(id % every === 0),
      }))
  })
}, 60_000)
afterAll(() => cli.dispose())

it('prints one JSON document with the figures scripts look for', async () => {
  const document = await cli.runJson(['compare', '1', '2'])
  expect(document).toMatchObject({
    n: expect.any(Number),
    unmatched: { a: 0, b: 0 },
    accuracyA: expect.any(Number),
    accuracyB: expect.any(Number),
    difference: expect.any(Number),
    ci95: [expect.any(Number), expect.any(Number)],
    mcnemarP: expect.any(Number),
    onlyA: expect.any(Number),
    onlyB: expect.any(Number),
    mde: expect.any(Number),
    differs: [
      { what: 'model', a: ['baseline:random'], b: ['baseline:last-number'] },
      { what: 'seed', a: ['0'], b: ['3'] },
    ],
  })
  expect(document).toHaveProperty('tasks.26.holmP')
})

it('says the verdict in a sentence, with what else differs', async () => {
  const { stdout, exitCode } = await cli.run(['compare', '1', '3'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(
    /^No detectable difference; these 54 items could have shown \d+\.\d points or more\./,
  )
  expect(stdout).toContain('right in')
  expect(stdout).toMatch(/B − A +[−+]?\d+\.\d points, 95 % .* to .*; p = [\d.]+ \(exact McNemar test\)/)
  expect(stdout).not.toContain('just says otherwise')
  expect(stdout).toMatch(/also differs {2,}exemplars: .* → none/)
  expect(stdout).toMatch(/\nlatency {2,}A \d+ ms, B \d+ ms an answer: [−+]?\d+ ms, 95 % /)
  expect(stdout).not.toMatch(/\n(cost|input tokens|output tokens) /)
  expect(stdout).toMatch(/\nsubgroup +n +A %/)
  expect(stdout).toMatch(/\nanswer type choice +\d+ /)
  expect(stdout).toMatch(/\n\d+–\d+ characters +\d+ /)
})

it('compares as people judged, and says so', async () => {
  const { stdout } = await cli.run(['compare', '1', '3', '--judgement', 'judged'])
  expect(stdout).toMatch(/scores {2,}as people overruled them, without items of disputed gold/)
  expect(await cli.runJson(['compare', '1', '3', '--judgement', 'judged'])).toMatchObject({
    judgement: 'judged',
  })
  expect(await cli.run(['compare', '1', '3', '--judgement', 'mine'])).toMatchObject({ exitCode: 2 })
})

it('says so where the interval and the test part at the bound of chance', async () => {
  const flips = (only: 'a' | 'b', count: number) => Array.from({ length: count }, () => only)
  // 5 against 14 of 54: p = 0.064 by the exact test, but hardly a resample of them falls below 0.
  const kinds = [...flips('a', 5), ...flips('b', 14)]
  const [a, b] = withStore(cli.storePath, (store) => {
    const items = selectItems(store, { benchmark: 'sample', tasks: null, split: 'test' }).slice(0, 54)
    return (['a', 'b'] as const).map((side) =>
      recordRun(store, `close ${side}`, items, (item) => ({
        text: 'recorded',
        score: scoreOf((kinds[items.findIndex(({ id }) => id === item.id)] ?? side) === side),
      })),
    )
  })
  const { stdout } = await cli.run(['compare', String(a), String(b)])
  expect(stdout).toMatch(/^No detectable difference;/)
  expect(stdout).toMatch(/95 % \+\d\.\d to \+\d+\.\d; p = 0\.0636/)
  expect(stdout).toMatch(/note +the interval, which is approximate, just says otherwise/)
})

it('guards a prompt: ends with 1 only where B is worse beyond chance', async () => {
  expect((await cli.run(['compare', '4', '5', '--fail-if-worse'])).exitCode).toBe(1)
  expect((await cli.run(['compare', '4', '5'])).exitCode).toBe(0)
  expect((await cli.run(['compare', '5', '4', '--fail-if-worse'])).exitCode).toBe(0)
  expect((await cli.run(['compare', '1', '3', '--fail-if-worse'])).exitCode).toBe(0)
})

it('lets no guard pass that could judge nothing, and says so', async () => {
  const [all, few, others] = withStore(cli.storePath, (store) => {
    const items = selectItems(store, { benchmark: 'sample', tasks: null, split: 'test' })
    const record = (name: string, some: typeof items) =>
      recordRun(store, name, some, () => ({ text: 'recorded', score: scoreOf(true) }))
    return [
      record('all', items.slice(0, 20)),
      record('few', items.slice(0, 2)),
      record('others', items.slice(20, 40)),
    ]
  })
  for (const b of [few, others]) {
    const guarded = await cli.run(['compare', String(all), String(b), '--fail-if-worse'])
    expect(guarded.exitCode).toBe(3)
    expect(guarded.stderr).toMatch(/nothing could be judged/)
    expect((await cli.run(['compare', String(all), String(b)])).exitCode).toBe(0)
  }
  expect((await cli.run(['--help'])).stdout).toMatch(/Exit codes: 0 done, 1 .* worse/)
})

it.each([
  [['compare', '1', '1'], /run 1 is on both sides/],
  [['compare', '1', '99'], /there is no run 99/],
  [['compare', '1', 'x'], /'x' is no valid run_b\. Expected a whole number/],
])('refuses %j', async (args, message) => {
  const { exitCode, stderr } = await cli.run(args)
  expect(stderr).toMatch(message)
  expect(exitCode).toBe(2)
})

it('tells how many items a difference takes', async () => {
  const answer = await cli.runJson(['power', '--points', '2', '--agreement', '80', '--items', '300'])
  expect(answer).toMatchObject({ itemsNeeded: 4016, basis: 'given', at: { items: 300 } })
  const { stdout } = await cli.run(['power', '--points', '2', '--benchmark', 'gsm8k'])
  expect(stdout).toMatch(
    /^To detect 2 points between two prompts on GSM8K with a probability of 80 % you need about [\d,]+ items\.\n/,
  )
  expect((await cli.run(['power', '--points', '5'])).stdout).toMatch(/assumed, as no benchmark is named/)
  expect((await cli.run(['power', '--points', '30', '--agreement', '90'])).stdout).toMatch(
    /right on 30.0 % of the items, the fewest that such a difference takes/,
  )
  const none = await cli.run(['power', '--points', '0'])
  expect(none).toMatchObject({ exitCode: 2 })
  expect(none.stderr).toMatch(/--points.*Expected more than 0/)
})
