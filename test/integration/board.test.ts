import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BOARD_BENCHMARKS } from '#shared/board/benchmarks.ts'
import { buildBoard } from '#shared/board/build-board.ts'
import { BUILT_IN_VIEWS, HUB_TABLE_URL } from '#shared/board/built-in-views.ts'
import type { Figure } from '#shared/board/figure.ts'
import { joinFigures } from '#shared/board/join-figures.ts'
import { describeStanding } from '#shared/board/standing.ts'
import { boardData } from '#shared/contract/board.ts'
import { type BoardViewInput, boardView } from '#shared/contract/board-view.ts'
import { appRoot, completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'

let hub: TestEngine
beforeAll(async () => {
  hub = await openTestEngine()
})
afterAll(() => hub.dispose())

const readFigures = async (): Promise<Figure[]> => joinFigures(await hub.client.board.figures())
async function showBoard(view: BoardViewInput) {
  const data = await hub.client.board.figures()
  return buildBoard(data.models, joinFigures(data), boardView.parse(view))
}
async function exportText(input: Parameters<typeof hub.client.board.export>[0]): Promise<string> {
  let text = ''
  for await (const chunk of await hub.client.board.export(input)) text += chunk
  return text
}
const HEADER = 'model,benchmark,score_percent,source_url\n'
const importText = (text: string, keepGood = false, name = 'mine.csv') =>
  hub.client.results.import({ text, name, keepGood })

const manyColumns = Object.keys(BOARD_BENCHMARKS).map((benchmark) => ({ benchmark }))

describe('the published results', () => {
  it('are all there at first start: 5,540 figures of 567 models from 202 sources', async () => {
    expect(await hub.client.board.models()).toHaveLength(567)
    const details = await Promise.all(
      JSON.parse(await readFile(join(appRoot, 'resources/published/results.json'), 'utf8')).models.map(
        ({ name }: { name: string }) => hub.client.board.details({ model: name }),
      ),
    )
    expect(details).toHaveLength(567)
    expect(details.reduce((sum, data) => sum + joinFigures(data).length, 0)).toBe(5540)
    const sources = await hub.client.board.sources()
    expect(sources).toHaveLength(202)
    for (const { url } of sources) expect(url).toMatch(/^https?:\/\//)
  })

  it('can be asked for by benchmark, and counted', async () => {
    const all = await readFigures()
    const benchmarks = await hub.client.board.benchmarks()
    for (const { benchmark, figures, taskFigures } of benchmarks) {
      const some = joinFigures(await hub.client.board.figures({ benchmarks: [benchmark] }))
      expect(some).toEqual(all.filter((figure) => figure.benchmark === benchmark))
      expect(some).toHaveLength(figures)
      expect(joinFigures(await hub.client.board.tasks({ benchmark }))).toHaveLength(taskFigures)
    }
    expect(benchmarks.reduce((sum, { figures }) => sum + figures, 0)).toBe(all.length)
    expect(joinFigures(await hub.client.board.figures({ benchmarks: [] }))).toEqual([])
  })

  it.each<[string, BoardViewInput]>([
    ['as it opens', {}],
    ['sorted by a benchmark', { sort: [{ by: 'score/math' }] }],
    ['sorted by one that is far to the right', { columns: manyColumns, sort: [{ by: 'score/theoremqa' }] }],
    ['filtered', { weights: 'open', paramsB: { max: 15 }, text: 'qwen' }],
    [
      'with a pinned column far to the right',
      {
        columns: Object.keys(BOARD_BENCHMARKS).map((benchmark) => ({
          benchmark,
          pinned: benchmark === 'theoremqa',
        })),
      },
    ],
    ['without rows', { text: 'nobody has made this' }],
  ])('open %s with the first rows of the board, and what is said of all', async (_, view) => {
    const board = await showBoard(view)
    const rows = 12
    const columns = 6
    const opening = await hub.client.board.opening({ view: boardView.parse(view), rows, columns })
    const cut = board.rows.slice(0, rows).map(({ model, cells, average, isRanked, rank, band, tied }) => ({
      ...{ model, average, isRanked, rank, band, tied },
      cells: cells.map((cell, place) => {
        const { pinned, benchmark } = board.columns[place] ?? {}
        return place < columns || pinned || benchmark === board.rankedBy ? cell : null
      }),
    }))
    expect(opening.board).toEqual({ ...board, rows: cut })
    expect(opening.digest).toMatchObject({ rows: board.rows.length, standing: describeStanding(board) })
  })

  it('open with what imports have changed since', async () => {
    const own = await openTestEngine()
    const open = () => own.client.board.opening({ view: boardView.parse({}), rows: 1, columns: 4 })
    const before = await open()
    await own.client.results.import({
      text: `${HEADER}a-new-model,gsm8k,99.99,https://example.org/\n`,
      name: 'mine.csv',
      keepGood: false,
    })
    const after = await open()
    expect([before.digest.models, after.digest.models]).toEqual([
      before.digest.models,
      before.digest.models + 1,
    ])
    await own.dispose()
  })

  it('are summed up: how many, from where, and whom to thank', async () => {
    expect(await hub.client.results.summary()).toEqual({
      models: 567,
      figures: 5540,
      linked: 5540,
      sources: 202,
      edition: { version: 1, compiled: '2026-11-22', figures: 5540 },
      attributions: [{ attribution: 'llm-stats open data, CC BY 4.0', figures: 152 }],
    })
  })

  it('have a source address each, and an attribution where one is owed', async () => {
    const figures = await readFigures()
    // GSM8K to SummEdits: the headline figures of every benchmark, GPQA's sets among them.
    expect(figures).toHaveLength(4394)
    for (const figure of figures) {
      if (figure.provenance === 'own') throw new Error(`${figure.id} is nobody's run`)
      expect(figure.source.url).toMatch(/^https?:\/\//)
      if (figure.marks.includes('transcription')) expect(figure.source.attribution).toContain('CC BY 4.0')
    }
  })

  it.each([
    ['gsm8k', 664, 366],
    ['math', 544, 308],
    ['math-500', 167, 131],
    ['bbh', 443, 278],
    ['mmlu', 684, 383],
    ['mmlu-pro', 334, 219],
    ['aime24', 238, 148],
    ['theoremqa', 58, 0],
    ['summedits', 23, 0],
  ])('%s: %i figures of %i models', async (benchmark, figures, models) => {
    const found = (await readFigures()).filter((figure) => figure.benchmark === benchmark)
    expect(found).toHaveLength(figures)
    if (models > 0) expect(new Set(found.map(({ model }) => model)).size).toBe(models)
  })

  it('have their tasks apart: 243 of BBH, 903 of MMLU, 342 of them on what looks like a small split', async () => {
    const bbh = await hub.client.board.tasks({ benchmark: 'bbh' })
    expect(joinFigures(bbh)).toHaveLength(243)
    const mmlu = await hub.client.board.tasks({ benchmark: 'mmlu' })
    expect(joinFigures(mmlu)).toHaveLength(903)
    const small = joinFigures(mmlu).filter(
      (figure) => figure.provenance !== 'own' && figure.marks.includes('small-split'),
    )
    expect(small).toHaveLength(342)
  })
})

describe('the table of the original Hub', () => {
  it('is a built-in view: 25 models, 8 benchmarks, 94 figures, 17 of them its own', async () => {
    const [named] = await hub.client.views.list()
    expect(named).toEqual({ ...BUILT_IN_VIEWS[0], builtIn: true })
    const { columns, rows } = await showBoard(named?.view ?? {})
    expect(columns).toHaveLength(8)
    expect(rows).toHaveLength(25)
    const figures = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.figure] : [])))
    expect(figures).toHaveLength(94)
    expect(figures.filter((figure) => figure.provenance !== 'own' && figure.hubRun)).toHaveLength(17)
    for (const figure of figures) expect(figure.provenance !== 'own' && figure.source.url).toBe(HUB_TABLE_URL)
  })

  it('keeps its name', async () => {
    const view = boardView.parse({})
    const taken = expect.objectContaining({ data: expect.objectContaining({ code: 'conflict' }) })
    await expect(hub.client.views.save({ name: 'chain-of-thought hub', view })).rejects.toEqual(taken)
    await expect(hub.client.views.delete({ name: 'Chain-of-Thought Hub' })).rejects.toThrow('built in')
  })
})

it('hides the run with artificial zeros unless asked', async () => {
  const names = async (view: BoardViewInput) => (await showBoard(view)).rows.map(({ model }) => model.name)
  const artificial = 'LLaMA-65B (CoT Hub pre-fix run)'
  expect(await names({})).not.toContain(artificial)
  expect(await names({ showArtificial: true })).toContain(artificial)
})

describe('own runs', () => {
  it('stand in the same row, shown first, with the published figures counted', async () => {
    await importText(`${HEADER}baseline:random,Sample,25,https://example.org/b\n`)
    const run = await completeRun(hub.client, {
      models: ['baseline:random'],
      benchmarks: ['sample'],
      formats: ['zero-shot-ao'],
    })
    const { rows } = await showBoard({ benchmarks: ['sample'] })
    expect(rows.map(({ model }) => model.name)).toEqual(['baseline:random'])
    const cell = rows[0]?.cells[0]
    expect(cell).toMatchObject({ more: 1, basis: 'measured', items: run.n })
    expect(cell?.figure).toMatchObject({
      provenance: 'own',
      run: { id: run.id, promptHash: run.prompt.hash },
    })
    expect(cell?.figure.score).toBe(run.accuracy)
    const published = await showBoard({ benchmarks: ['sample'], provenance: ['imported'] })
    expect(published.rows[0]?.cells[0]?.figure.score).toBe(0.25)

    const details = joinFigures(await hub.client.board.details({ model: 'baseline:random' }))
    expect(details.filter(({ task }) => task !== null)).toHaveLength(run.tasks.length)
    for (const imported of await hub.client.results.list()) await hub.client.results.remove(imported)
  })
})

describe('imports', () => {
  it('keep nothing of a file with bad rows, or its good ones if told to', async () => {
    const text = `${HEADER}Ada-7B,GSM8K,50,https://example.org/a\nAda-7B,GSM8K,500,\n`
    const bad = [{ line: 3, field: 'score_percent', reason: 'is not a number from 0 to 100' }]
    expect(await importText(text)).toMatchObject({ added: 0, known: 0, bad })
    expect(await hub.client.results.list()).toEqual([])
    expect(await importText(text, true)).toMatchObject({ added: 1, known: 0, bad })
    expect(await importText(text, true)).toMatchObject({ added: 0, known: 1, bad })
    const [imported, ...others] = await hub.client.results.list()
    expect(others).toEqual([])
    expect(imported).toMatchObject({ name: 'mine.csv', figures: 1 })
    const { rows } = await showBoard({ text: 'ada-7b', provenance: ['imported'] })
    expect(rows).toHaveLength(1)
    await hub.client.results.remove({ id: imported?.id ?? 0 })
    expect((await showBoard({ text: 'ada-7b', provenance: ['imported'] })).rows).toEqual([])
  })

  it('read a file of this machine, and the template once it is filled in', async () => {
    const { text } = await hub.client.results.template()
    const path = join(dirname(hub.storePath), 'filled.csv')
    await writeFile(path, text.replace('Example-7B (replace this row)', 'Ada-7B'))
    expect(await hub.client.results.import({ path })).toMatchObject({ added: 1, known: 0, bad: [] })
    const [imported] = await hub.client.results.list()
    expect(imported?.name).toBe('filled.csv')
    await hub.client.results.remove({ id: imported?.id ?? 0 })
  })

  it('add nothing of the edition that is there already', async () => {
    const path = join(appRoot, 'resources/published/results.json')
    expect(await hub.client.results.import({ path })).toMatchObject({ added: 0, known: 5540, bad: [] })
  })
})

describe('exports', () => {
  it('follow the view: only open models under 15 B, by MATH', async () => {
    const view = boardView.parse({ weights: 'open', paramsB: { max: 15 }, sort: [{ by: 'score/math' }] })
    const { rows } = await showBoard(view)
    const { rows: exported } = JSON.parse(await exportText({ view, as: 'json' }))
    expect(exported.map(({ model }: { model: string }) => model)).toEqual(rows.map(({ model }) => model.name))
    expect(rows.length).toBeGreaterThan(50)
    for (const { model } of rows)
      expect([model.openWeights, (model.paramsB ?? 99) <= 15]).toEqual([true, true])
    const scores = rows.flatMap(({ cells }) => (cells[1]?.rankable ? [cells[1].figure.score] : []))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('have the tasks of a model in the tidy form though nobody reported its benchmark as a whole', async () => {
    await importText(
      'model,benchmark,subset,score_percent\nOnly-Tasks-7B,MMLU,anatomy,30\n',
      false,
      'tasks.csv',
    )
    const view = boardView.parse({})
    const tidy = await exportText({ view, as: 'csv', layout: 'tidy' })
    expect(tidy.split('\r\n').filter((line) => line.includes('Only-Tasks-7B'))).toHaveLength(1)
    expect(await exportText({ view, as: 'csv' })).not.toContain('Only-Tasks-7B')
    const [imported] = await hub.client.results.list()
    expect(await hub.client.results.remove({ id: imported?.id ?? 0 })).toMatchObject({ name: 'tasks.csv' })
  })

  it('of own runs end after the first rows too', async () => {
    for (const format of ['zero-shot-ao', 'zero-shot-cot'] as const)
      await completeRun(hub.client, {
        models: ['baseline:majority'],
        benchmarks: ['sample'],
        formats: [format],
      })
    const rows = await hub.client.leaderboard.query({})
    expect(rows.length).toBeGreaterThan(1)
    expect(await hub.client.leaderboard.query({ top: 1 })).toEqual(rows.slice(0, 1))
    expect(await hub.client.exports.leaderboard({ top: 1, as: 'csv' })).toMatchObject({ rows: 1 })
  })

  it('carry the attribution that is owed', async () => {
    const text = await exportText({ view: boardView.parse({}), as: 'markdown' })
    expect(text).toContain('CC BY 4.0')
  })
})

it('a second start loads nothing again', async () => {
  const before = await hub.client.board.figures()
  const second = await openTestEngine({ storePath: hub.storePath })
  expect(await second.client.board.figures()).toEqual(before)
  await second.dispose()
})

it('answers with nothing but what the contract says, of own, published and imported figures', async () => {
  await completeRun(hub.client, { models: ['baseline:random'], benchmarks: ['sample'] })
  await importText(`${HEADER}Ada,gsm8k,50,https://example.org\n`, false, 'ada.csv')
  const data = await hub.client.board.figures()
  expect(new Set(joinFigures(data).map(({ provenance }) => provenance))).toEqual(
    new Set(['own', 'published', 'imported']),
  )
  expect(boardData.parse(data)).toEqual(data)
})

it('answers anew once the store has changed, here or in another process', async () => {
  const count = async (): Promise<number> =>
    joinFigures(await hub.client.board.figures({ benchmarks: ['gsm8k'] })).length
  const before = await count()
  expect(await count()).toBe(before)
  await importText(`${HEADER}Newcomer,gsm8k,51,https://example.org\n`, false, 'here.csv')
  expect(await count()).toBe(before + 1)
  const other = await openTestEngine({ storePath: hub.storePath })
  await other.client.results.import({
    text: `${HEADER}Latecomer,gsm8k,52,https://example.org\n`,
    name: 'elsewhere.csv',
  })
  await other.dispose()
  expect(await count()).toBe(before + 2)
})
