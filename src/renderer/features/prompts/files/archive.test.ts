import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packFiles, unpackFiles } from './archive.ts'
import { readPromptFiles } from './read-prompt-files.ts'

const FILES = [
  { path: 'plan/few_shot_cot.chatml', text: 'Plan, then solve.\n{{question}}' },
  { path: '提示/备注.txt', text: '逐步思考。' },
]
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

it('gives back the files it took, and the same bytes for the same files', async () => {
  const bytes = await bytesOf(packFiles(FILES))
  expect(unpackFiles(bytes, 1000)).toEqual({ files: FILES, tooLarge: [] })
  expect(await bytesOf(packFiles(FILES))).toEqual(bytes)
})

it('leaves what is too large packed, and names it', async () => {
  const bytes = await bytesOf(packFiles([...FILES, { path: 'huge.txt', text: 'a'.repeat(1_000_001) }]))
  expect(unpackFiles(bytes, 1_000_000)).toEqual({ files: FILES, tooLarge: ['huge.txt'] })
})

it('is read as the files in it, beside others', async () => {
  const archive = new File([packFiles(FILES)], 'prompts.zip')
  const large = new File(['a'.repeat(1_000_001)], 'large.txt')
  const plain = new File(['Q: {{question}}'], 'mine.txt')
  expect(await readPromptFiles([archive, large, plain])).toEqual({
    files: [...FILES, { path: 'mine.txt', text: 'Q: {{question}}' }],
    tooLarge: ['large.txt'],
  })
  await expect(readPromptFiles([new File(['no archive'], 'broken.zip')])).rejects.toThrow('broken.zip')
})

it.skipIf(!has('unzip'))('is what unzip takes for a sound archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cothub-zip-'))
  try {
    writeFileSync(join(folder, 'a.zip'), await bytesOf(packFiles(FILES)))
    execFileSync('unzip', ['-q', 'a.zip'], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    for (const { path, text } of FILES) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function has(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
