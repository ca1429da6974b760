import { mkdir, mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises'
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
      'professional_law_test.csv',
      'a,b,c,d,e,A\na,b,c,d,A',
      { line: 2, field: 'answer' },
      '5 columns',
    ],
    ['a CSV of another kind', 'sales.csv', 'month,sum\nMay,3\n', {}, 'none of MMLU’s 57 subjects'],
    [
      'an unclosed quote',
      'professional_law_test.csv',
      'a,b,c,d,e,A\n"a,b,c,d,e,A\n',
      { line: 2 },
      'never closed',
    ],
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

  it('refuses a folder without any benchmark file, naming the first of its files and why', async () => {
    const polls = join(folder, 'polls')
    const poll = await write('polls/poll.jsonl', '{"votes": 3}')
    const what = `JSON with “votes” is in no benchmark’s format; ${polls} holds no benchmark file`
    const problem = {
      message: `${poll}:1: field “votes”: ${what}`,
      place: { file: poll, line: 1, field: 'votes' },
    }
    await expect(readDatasets([polls])).rejects.toMatchObject(problem)
    await expect(readDatasets([official, polls])).rejects.toMatchObject(problem)
    await write('polls/README.md', 'Polls.')
    await write('polls/votes.txt', 'Three.')
    await expect(readDatasets([polls])).rejects.toThrow(`${what} (2 more looked at)`)
  })

  it('refuses an empty folder', async () => {
    await expect(readDatasets([folder])).rejects.toThrow(`${folder}: holds no benchmark file`)
  })

  it.each([
    ['test.jsonl', `${GSM8K_ROW}{"question": "How many?", "answer": "1"}`, 2],
    ['test.jsonl', `{"question": "Ho\n${GSM8K_ROW}`, 1],
    ['professional_law_test.csv', 'a,b,c,d,e,A\na,b,c,d,A', 2],
    ['navigate.json', '{"examples": [\n{"input": "a"}]}', 2],
    ['test.jsonl', Buffer.concat([Buffer.from(GSM8K_ROW), Buffer.from([0xff])]), 2],
  ])('fails a whole folder for one bad line in its %s', async (name, content, line) => {
    await write('a/test.jsonl', MATH_ROW)
    const path = await write(`b/${name}`, content)
    await expect(readDatasets([folder])).rejects.toMatchObject({ place: { file: path, line } })
  })
})

describe('a folder with a file that is meant as benchmark data', () => {
  const CSV_ROW = 'Well?,a,b,c,d,B\n'
  beforeEach(async () => {
    await write('gsm8k/test.jsonl', GSM8K_ROW)
    await write('mmlu/test/astronomy_test.csv', CSV_ROW)
  })

  const damaged: [string, string | Uint8Array, { line?: number; field?: string }, string][] = [
    ['bbh/navigate.json', '{"foo":1}', { line: 1, field: 'examples' }, 'is missing'],
    ['bbh/navigate.json', '', {}, 'is empty'],
    ['bbh/navigate.json', '\0', {}, 'is not a text file'],
    ['bbh/navigate.json', 'Turn left.', { line: 1 }, 'is not JSON ('],
    ['bbh/navigate.json', MATH_ROW, { line: 1, field: 'examples' }, 'is missing'],
    ['bbh/cooking.json', '{"examples": [{"input": "a", "target": "b"}]}', {}, 'none of BBH’s 27 tasks'],
    [
      'bbh/cot-prompts/navigate.txt',
      'Turn left.',
      { line: 1, field: 'question' },
      'no line begins with “Q:”',
    ],
    ['bbh/cot-prompts/navigate.txt', ' \n', {}, 'is empty'],
    ['mmlu/test/anatomy_test.csv', '', {}, 'is empty'],
    ['mmlu/test/anatomy_test.csv', 'a,b\n', { line: 1, field: 'B' }, '2 columns'],
    [
      'mmlu/test/anatomy_test.csv',
      'Well?,a,b,c,d,E\n',
      { line: 1, field: 'answer' },
      'not one of the letters',
    ],
    ['anatomy_val.csv', 'a,b\n', { line: 1, field: 'B' }, '2 columns'],
    ['val/anatomy.csv', 'a,b\n', { line: 1, field: 'B' }, '2 columns'],
    ['mmlu/test/notasubject_test.csv', CSV_ROW, {}, 'none of MMLU’s 57 subjects'],
    ['mmlu/test/notes.csv', 'a,b\n', {}, 'none of MMLU’s 57 subjects'],
    ['mmlu/mmlu-cot-prompts.json', '{}', {}, 'is empty'],
    ['mmlu/mmlu-cot-prompts.json', '{"foo": 1}', { line: 1, field: 'foo' }, 'is not a text'],
    ['gsm8k/train.jsonl', '{"votes": 3}', { line: 1, field: 'votes' }, 'in no benchmark’s format'],
    ['math/val.jsonl', '', {}, 'is empty'],
    ['MATH/test/algebra/7.json', '{"foo":1}', { line: 1, field: 'problem' }, 'is missing'],
  ]

  it.each(damaged)('fails whole where it is %s with %j', async (name, content, place, message) => {
    const path = await write(name, content)
    const problem = await readDatasets([folder]).catch((error: unknown) => error)
    expect(problem).toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) })
    expect(problem).toHaveProperty('place', { file: path, ...place })
  })

  it('fails whole where it is too large', async () => {
    const path = await write('mmlu/test/anatomy_test.csv', '')
    await truncate(path, 2 * 1024 ** 3)
    await expect(readDatasets([folder])).rejects.toThrow(`${path}: has 2048 MB`)
  })

  it('fails whole where it is a link that leads nowhere', async () => {
    const path = join(folder, 'mmlu', 'test', 'anatomy_test.csv')
    await symlink(join(folder, 'nowhere'), path)
    await expect(readDatasets([folder])).rejects.toThrow(`${path}: is a link that leads nowhere`)
  })

  it.each([
    ['README.md', 'All of it.'],
    ['manifest.json', '{"files": []}'],
    ['outputs/navigate.json', '{"outputs": [{"input": "a", "output": "b"}]}'],
    ['outputs/navigate_few_shot.json', '{"outputs": []}'],
    ['bbh/prompts/navigate.txt', 'Turn left.'],
    ['gsm8k/samples.jsonl', '{"votes": 3}'],
    ['surveys/ab_test.csv', 'a,b\n'],
    ['surveys/test/poll.csv', 'a,b\n'],
    ['surveys/7.json', '{"foo":1}'],
    ['mmlu/auxiliary_train/race.csv', CSV_ROW],
  ])('skips what is not meant as such: %s with %j', async (name, content) => {
    const path = await write(name, content)
    const { items, skipped } = await readDatasets([folder])
    expect(items).toHaveLength(2)
    expect(skipped).toEqual([{ path, reason: expect.stringMatching(/./) }])
  })
})

it('reads byte order marks and Windows line ends as if they were not there', async () => {
  const unix = await write(
    'unix/professional_law_test.csv',
    'First\nline?,b,c,d,e,A\n'.replace(/^(.*\n.*\?)/, '"$1"'),
  )
  const windows = await write('windows/professional_law_test.csv', '\uFEFF"First\r\nline?",b,c,d,e,A\r\n')
  const [one, two] = [await readDatasets([unix]), await readDatasets([windows])]
  expect(two.items).toEqual(one.items)
  expect(one.items).toMatchObject([{ question: 'First\nline?' }])
})
