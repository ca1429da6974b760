import { hash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DownloadOptions, downloadDataset } from './download.ts'
import type { ManifestFile } from './manifest.ts'
import type { ReadProgress } from './read-datasets.ts'

const TEXT = Buffer.from('0123456789'.repeat(1000))

type Answer = (request: IncomingMessage, response: ServerResponse) => void
const whole: Answer = (_, response) => response.end(TEXT)
const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end()
/** Sends so many bytes and then nothing more. */
const stallAfter =
  (bytes: number): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': TEXT.length })
    response.write(TEXT.subarray(0, bytes))
  }
const ranged: Answer = (request, response) => {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
  response.writeHead(206, { 'content-range': `bytes ${start}-${TEXT.length - 1}/${TEXT.length}` })
  response.end(TEXT.subarray(start))
}

let server: Server
let base: string
let folder: string
/** What the server does with the next requests; the last goes on for all that follow. */
let script: Answer[]
/** `PATH RANGE` of every request. */
let requests: string[]

beforeEach(async () => {
  requests = []
  server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? '-'}`)
    const answer = script.length > 1 ? script.shift() : script[0]
    answer?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = await mkdtemp(join(tmpdir(), 'cothub-download-'))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

function toManifestFile(path: string, change: Partial<ManifestFile> = {}): ManifestFile {
  const sha256 = hash('sha256', TEXT, 'hex')
  return { benchmark: 'bbh', path, url: `${base}/${path}`, bytes: TEXT.length, sha256, ...change }
}

function download(options: Partial<DownloadOptions> = {}): Promise<string> {
  const manifest = [toManifestFile('a.json')]
  return downloadDataset('bbh', { folder, manifest, fetch, wait: async () => undefined, ...options })
}

const filesThere = async () => (await readdir(folder, { recursive: true })).sort()

describe('downloadDataset', () => {
  it('fetches the files of one benchmark into its folder', async () => {
    script = [whole]
    const manifest = [
      toManifestFile('a.json'),
      toManifestFile('prompts/b.txt'),
      toManifestFile('other.csv', { benchmark: 'mmlu' }),
    ]
    expect(await download({ manifest })).toBe(folder)
    expect(await filesThere()).toEqual(['a.json', 'prompts', 'prompts/b.txt'])
    expect(await readFile(join(folder, 'a.json'))).toEqual(TEXT)
  })

  it('does not ask again for what is there, but does for what is damaged', async () => {
    script = [whole]
    const manifest = ['a', 'b', 'c'].map((name) => toManifestFile(`${name}.json`))
    await download({ manifest })
    await writeFile(join(folder, 'b.json'), Buffer.from(TEXT).fill('x', 0, 1))
    requests = []
    await download({ manifest })
    expect(requests).toEqual(['/b.json -'])
  })

  it('goes on after a cut connection where it stopped', async () => {
    script = [stallAfter(4000), ranged]
    await download({ onProgress: ({ bytesDone }) => bytesDone === 4000 && server.closeAllConnections() })
    expect(requests).toEqual(['/a.json -', '/a.json bytes=4000-'])
    expect(await readFile(join(folder, 'a.json'))).toEqual(TEXT)
    expect(await filesThere()).toEqual(['a.json'])
  })

  it.each<[string, number, Answer[], number]>([
    ['goes on with half a file', 2500, [ranged], 1],
    ['begins anew where the server knows no ranges', 2500, [whole], 1],
    ['begins anew where the server refuses the range', 2500, [status(416), whole], 2],
    ['asks for nothing but the check where all is there', TEXT.length, [status(500)], 0],
    ['begins anew where more is there than there should be', TEXT.length + 1, [whole], 1],
    ['keeps half a file over a server error', 2500, [status(503), ranged], 2],
  ])('left by an earlier run: %s', async (_, bytes, answers, asked) => {
    await writeFile(join(folder, 'a.json.part'), Buffer.concat([TEXT, TEXT]).subarray(0, bytes))
    script = answers
    await download()
    expect(requests).toHaveLength(asked)
    expect(await readFile(join(folder, 'a.json'))).toEqual(TEXT)
  })

  it('fetches the whole again where the half that was there is damaged', async () => {
    await writeFile(join(folder, 'a.json.part'), Buffer.alloc(2500, 'x'))
    script = [ranged, whole]
    await download()
    expect(requests).toEqual(['/a.json bytes=2500-', '/a.json -'])
    expect(await readFile(join(folder, 'a.json'))).toEqual(TEXT)
  })

  it.each<[string, Partial<ManifestFile>]>([
    ['has another hash', { sha256: '0'.repeat(64) }],
    ['is longer', { bytes: 10 }],
  ])('refuses a file that %s, and leaves nothing of it', async (_, change) => {
    script = [whole]
    const problem = download({ manifest: [toManifestFile('a.json', change)] })
    await expect(problem).rejects.toMatchObject({ name: 'Problem', code: 'bad-input' })
    await expect(problem).rejects.toThrow(`${base}/a.json: the file there`)
    expect(requests).toHaveLength(1)
    expect(await filesThere()).toEqual([])
  })

  it.each([
    [404, 1],
    [403, 1],
    [429, 4],
    [500, 4],
  ])('gives up on status %i after %i tries', async (code, tries) => {
    script = [status(code)]
    const problem = download()
    await expect(problem).rejects.toMatchObject({ name: 'Problem', code: 'provider-unreachable' })
    await expect(problem).rejects.toThrow(`${base}/a.json: the server answers ${code}`)
    expect(requests).toHaveLength(tries)
  })

  it('waits longer before each try', async () => {
    script = [status(500)]
    const waits: number[] = []
    await expect(download({ wait: async (ms) => void waits.push(ms) })).rejects.toThrow()
    expect(waits).toEqual([500, 1000, 2000])
  })

  it('names the address of a server that is not there, and what to do', async () => {
    const manifest = [toManifestFile('a.json', { url: 'http://127.0.0.1:1/a.json' })]
    await expect(download({ manifest })).rejects.toMatchObject({
      code: 'provider-unreachable',
      message: expect.stringContaining('http://127.0.0.1:1/a.json: '),
      hint: expect.stringContaining('what was fetched is kept'),
    })
  })

  it('keeps what it has when it is stopped, and says it was stopped', async () => {
    const stop = new AbortController()
    script = [stallAfter(3000), ranged]
    const onProgress = ({ bytesDone }: ReadProgress) => bytesDone === 3000 && stop.abort('enough')
    await expect(download({ signal: stop.signal, onProgress })).rejects.toBe('enough')
    expect(await filesThere()).toEqual(['a.json.part'])
    await download()
    expect(requests.at(-1)).toBe('/a.json bytes=3000-')
  })

  it('names a folder that cannot be written', async () => {
    script = [whole]
    await writeFile(join(folder, 'taken'), '')
    const problem = download({ folder: join(folder, 'taken') })
    await expect(problem).rejects.toMatchObject({ name: 'Problem', code: 'store-unwritable' })
  })

  it('counts up to all files and bytes, never back', async () => {
    script = [whole]
    const manifest = Array.from({ length: 9 }, (_, index) => toManifestFile(`${index}.json`))
    const seen: ReadProgress[] = []
    await download({ manifest, onProgress: (progress) => seen.push(progress) })
    expect(seen.at(-1)).toMatchObject({ filesDone: 9, filesTotal: 9, bytesDone: 9 * TEXT.length })
    const bytes = seen.map(({ bytesDone }) => bytesDone)
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b))
  })

  it('asks for four files at a time', async () => {
    const unanswered: ServerResponse[] = []
    // Nothing is answered before four have asked, so that one at a time would wait for ever.
    script = [
      (_, response) => {
        unanswered.push(response)
        if (unanswered.length === 4) for (const open of unanswered) open.end(TEXT)
      },
    ]
    await download({ manifest: ['a', 'b', 'c', 'd'].map((name) => toManifestFile(`${name}.json`)) })
    expect(requests.sort()).toEqual(['/a.json -', '/b.json -', '/c.json -', '/d.json -'])
  })

  it('refuses a benchmark the manifest has no files of', async () => {
    script = [whole]
    await expect(download({ manifest: [] })).rejects.toMatchObject({ code: 'not-found' })
  })
})
