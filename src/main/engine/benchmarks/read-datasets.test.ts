import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from './data-file.ts'
import { type ReadProgress, readDatasets } from './read-datasets.ts'

const official = fileURLToPath(new URL('../../../../test/fixtures/benchmarks/official', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cothub-read-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

describe('a folder of official files', () => {
  it('is recognised file by file', async () => {
    const { files } = await readDatasets([official])
    const read = files.map(({ path, benchmark, kind, entries }) => [
      relative(official, path).replaceAll('\\', '/'),
      `${benchmark} ${kind}`,
      entries,
    ])
    expect(read.sort()).toEqual([
      ['MATH/train/algebra/17.json', 'math items', 1],
      ['bbh/cot-prompts/navigate.txt', 'bbh exemplars', 2],
      ['bbh/navigate.json', 'bbh items', 4],
      ['gsm8k/prompts/prompt_original.txt', 'gsm8k exemplars', 2],
      ['gsm8k/test.jsonl', 'gsm8k items', 2],
      ['gsm8k/train.jsonl', 'gsm8k items', 1],
      ['math/excerpt_with_answers.jsonl', 'math items', 1],
      ['math/test.jsonl', 'math items', 2],
      ['mmlu/dev/astronomy_dev.csv', 'mmlu items', 1],
      ['mmlu/mmlu-cot-prompts.json', 'mmlu exemplars', 2],
      ['mmlu/test/astronomy_test.csv', 'mmlu items', 2],
    ])
  })

  it('says of every other file why it was skipped', async () => {
    const { skipped } = await readDatasets([official])
    const reasons = skipped.map(({ path, reason }) => [
      relative(official, path).replaceAll('\\', '/'),
      reason,
    ])
    expect(Object.fromEntries(reasons)).toEqual({
      'gsm8k/prompts/direct.txt': 'is no worked-out prompt of GSM8K or BBH',
      'notes/README.md': 'benchmark files end in .jsonl, .json, .csv, .txt',
      'notes/empty.csv': 'is empty',
      'notes/picture.json': 'is not a text file',
      'notes/poll.jsonl': 'JSON with “question”, “votes” is in no benchmark’s format',
    })
  })

  it('gives repeated items hashes of their own and an item of two files one', async () => {
    const { items } = await readDatasets([official])
    // 14 in the files; one of them is the excerpt's, which test.jsonl has too.
    expect(items.length).toBe(13)
    expect(new Set(items.map(({ hash }) => hash)).size).toBe(13)
    expect(items.filter(({ task }) => task === 'navigate')).toHaveLength(4)
    expect(items.find(({ task }) => task === 'counting_and_probability')).toMatchObject({ ordinal: 1 })
  })

  it('is the same dataset in whichever order its files come', async () => {
    const folders = ['math/excerpt_with_answers.jsonl', 'math/test.jsonl', 'bbh', 'mmlu', 'gsm8k', 'MATH']
    const paths = folders.map((name) => join(official, name))
    const forth = await readDatasets(paths)
    const back = await readDatasets(paths.toReversed())
    expect(back.items).toEqual(forth.items)
    expect(back.exemplarSets).toEqual(forth.exemplarSets)
  })

  it('reads a file once that is named twice, lies in a named folder, or is linked to', async () => {
    const path = await write('math/test.jsonl', MATH_ROW)
    await symlink(folder, join(folder, 'math', 'round'))
    const { files } = await readDatasets([folder, path, path, folder, join(folder, 'math', 'round')])
    expect(files.map((file) => file.path)).toEqual([path])
  })

  it('reports every file and all bytes in the end', async () => {
    const seen: ReadProgress[] = []
    await readDatasets([join(official, 'mmlu'), join(official, 'bbh')], { onProgress: (p) => seen.push(p) })
    expect(seen.map(({ filesDone }) => filesDone)).toEqual([0, 1, 2, 3, 4, 5])
    const last = seen.at(-1)
    expect(last).toMatchObject({ filesTotal: 5, bytesDone: last?.bytesTotal })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const reading = readDatasets([official], { onProgress: () => stop.abort('enough'), signal: stop.signal })
    await expect(reading).rejects.toBe('enough')
  })
})

const GSM8K_ROW = '{"question": "How many?", "answer": "#### 1"}\n'
const MATH_ROW = '{"problem": "Add.", "type": "Algebra", "solution": "$\\\\boxed{2}$"}\n'

describe('bad input', () => {
  const cases: [string, string, string | Uint8Array, { line?: number; field?: string }, string][] = [
    ['a line that is no JSON', 'test.jsonl', `${GSM8K_ROW}{"question": "Ho\n`, { line: 2 }, 'is not JSON ('],
    ['no JSON at all', 'test.jsonl', 'How many?\n', { line: 1 }, 'is not JSON ('],
    [
      'no #### ',
      'a.jsonl',
      '{"question": "a", "answer": "1"}',
      { line: 1, field: 'answer' },
      'has no “####”',
    ],
    [
      'a field missing',
      'a.jsonl',
      `${GSM8K_ROW}\n{"answer": "#### 1"}`,
      { line: 3, field: 'question' },
      'missing',
    ],
    ['a row that is a list', 'a.jsonl', `${GSM8K_ROW}[1]`, { line: 2 }, 'expected object'],
    ['no \\boxed', 'a.jsonl', MATH_ROW.replace('boxed', 'text'), { line: 1, field: 'solution' }, '\\boxed'],
    ['JSON of another schema', 'log.json', '{\n"evalId": 1}', { line: 1, field: 'evalId' }, 'no benchmark’s'],
    [
      'JSON Lines of another schema',
      'a.jsonl',
      '{"cost": 1}\n',
      { line: 1, field: 'cost' },
      'no benchmark’s',
    ],
    ['half a GSM8K row', 'a.jsonl', '{"question": "a"}', { line: 1, field: 'answer' }, 'is missing'],
    ['half a MATH row', 'a.jsonl', '{"problem": "a"}', { line: 1, field: 'solution' }, 'is missing'],
    ['broken JSON', 'navigate.json', '{"examples": [\n{"input": "a" "target"', { line: 2 }, 'is not JSON ('],
    [
      'a wrong CSV width',
      'law_test.csv',
      'a,b,c,d,e,A\na,b,c,d,A',
      { line: 2, field: 'answer' },
      '5 columns',
    ],
    ['a CSV of another kind', 'sales.csv', 'month,sum\nMay,3\n', { line: 1, field: 'B' }, '2 columns'],
    ['an unclosed quote', 'law_test.csv', 'a,b,c,d,e,A\n"a,b,c,d,e,A\n', { line: 2 }, 'never closed'],
    ['an empty file', 'test.jsonl', '', {}, 'is empty'],
    ['a blank file', 'test.csv', ' \r\n\n', {}, 'is empty'],
    ['a binary file', 'test.jsonl', Buffer.from('{"question"\0'), {}, 'is not a text file'],
    ['prose', 'story.txt', 'Once upon a time.', {}, 'is no worked-out prompt'],
    [
      'bytes that are not UTF-8',
      'test.jsonl',
      Buffer.concat([Buffer.from(GSM8K_ROW), Buffer.from(GSM8K_ROW.replace('How', 'H\xF6w'), 'latin1')]),
      { line: 2 },
      'is not UTF-8 text',
    ],
  ]

  it.each(cases)('names the place of %s', async (_, name, content, place, message) => {
    const path = await write(name, content)
    const problem = await readDatasets([path]).catch((error: unknown) => error)
    expect(problem).toMatchObject({ name: 'Problem', code: 'bad-input' })
    expect(problem).toHaveProperty('place', { file: path, ...place })
    expect(problem).toHaveProperty('message', expect.stringContaining(message))
    expect(problem).toHaveProperty('message', expect.stringMatching(/^[^\n]+$/))
  })

  it('names both sizes of a file that is too large, without reading it', async () => {
    const path = join(folder, 'huge.jsonl')
    const handle = await open(path, 'w')
    await handle.truncate(2 * 1024 ** 3)
    await handle.close()
    await expect(readDatasets([path])).rejects.toThrow(
      `${path}: has 2048 MB; a benchmark file may have 256 MB at most`,
    )
    await write('test.jsonl', GSM8K_ROW)
    expect((await readDatasets([folder])).skipped).toEqual([
      { path, reason: expect.stringContaining('has 2048 MB') },
    ])
    expect(MAX_FILE_BYTES).toBe(256 * 1024 ** 2)
  })

  it.each(['missing.jsonl', 'test.jsonl/below'])('names a path that leads nowhere: %s', async (name) => {
    await write('test.jsonl', GSM8K_ROW)
    const path = join(folder, name)
    await expect(readDatasets([path])).rejects.toThrow(`${path}: there is no such file or folder`)
  })

  it('skips a link that leads nowhere', async () => {
    await write('test.jsonl', GSM8K_ROW)
    const path = join(folder, 'gone.csv')
    await symlink(join(folder, 'nowhere'), path)
    expect((await readDatasets([folder])).skipped).toEqual([{ path, reason: 'is a link that leads nowhere' }])
  })

  it('refuses a folder without any benchmark file', async () => {
    await write('polls/poll.jsonl', '{"votes": 3}')
    const polls = join(folder, 'polls')
    await expect(readDatasets([polls])).rejects.toThrow(`${polls}: holds no benchmark file`)
    await expect(readDatasets([official, polls])).rejects.toThrow(`${polls}: holds no benchmark file`)
  })

  it.each([
    ['test.jsonl', `${GSM8K_ROW}{"question": "How many?", "answer": "1"}`, 2],
    ['test.jsonl', `{"question": "Ho\n${GSM8K_ROW}`, 1],
    ['law_test.csv', 'a,b,c,d,e,A\na,b,c,d,A', 2],
    ['navigate.json', '{"examples": [\n{"input": "a"}]}', 2],
    ['test.jsonl', Buffer.concat([Buffer.from(GSM8K_ROW), Buffer.from([0xff])]), 2],
  ])('fails a whole folder for one bad line in its %s', async (name, content, line) => {
    await write('a/test.jsonl', MATH_ROW)
    const path = await write(`b/${name}`, content)
    await expect(readDatasets([folder])).rejects.toMatchObject({ place: { file: path, line } })
  })
})

it('reads byte order marks and Windows line ends as if they were not there', async () => {
  const unix = await write('unix/law_test.csv', 'First\nline?,b,c,d,e,A\n'.replace(/^(.*\n.*\?)/, '"$1"'))
  const windows = await write('windows/law_test.csv', '\uFEFF"First\r\nline?",b,c,d,e,A\r\n')
  const [one, two] = [await readDatasets([unix]), await readDatasets([windows])]
  expect(two.items).toEqual(one.items)
  expect(one.items).toMatchObject([{ question: 'First\nline?' }])
})
