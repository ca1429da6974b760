import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readManifest } from './manifest.ts'

const resources = fileURLToPath(new URL('../../../../resources', import.meta.url))

it('knows where the official files of every benchmark are, pinned to a commit', async () => {
  const files = await readManifest(resources)
  const counts = Object.groupBy(files, ({ benchmark }) => benchmark)
  expect(Object.entries(counts).map(([benchmark, found]) => [benchmark, found?.length])).toEqual([
    ['gsm8k', 4],
    ['math', 1],
    ['bbh', 54],
    ['mmlu', 115],
  ])
  expect(files.every(({ url }) => /^https:\/\/[^/]+\/[^/]+\/[^/]+\/[0-9a-f]{40}\/./.test(url))).toBe(true)
  expect(new Set(files.map(({ benchmark, path }) => `${benchmark}/${path}`)).size).toBe(files.length)
})

it('refuses a path that leads out of the folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cothub-manifest-'))
  const file = { path: '../a.json', address: 'a.json', bytes: 1, sha256: '0'.repeat(64) }
  const source = {
    benchmark: 'bbh',
    project: 'a/b',
    licence: 'MIT',
    base: 'https://example.org/',
    files: [file],
  }
  await writeFile(join(folder, 'datasets.json'), JSON.stringify({ about: '', sources: [source] }))
  await expect(readManifest(folder)).rejects.toThrow('is not a plain relative path')
  await rm(folder, { recursive: true })
})
