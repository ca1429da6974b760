import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { zipFiles } from './zip.ts'

const FILES = [
  { path: 'plan/few_shot_cot.chatml', text: 'Plan, then solve.\n{{question}}' },
  { path: '提示/备注.txt', text: '逐步思考。' },
]

it('holds every file under its path, checked by its sum', async () => {
  const bytes = Buffer.from(await zipFiles(FILES).arrayBuffer())
  let at = 0
  for (const { path, text } of FILES) {
    const content = Buffer.from(text)
    expect(bytes.readUInt32LE(at)).toBe(0x04034b50)
    expect(bytes.readUInt32LE(at + 14)).toBe(crc32(content))
    expect([bytes.readUInt32LE(at + 18), bytes.readUInt32LE(at + 22)]).toEqual([
      content.length,
      content.length,
    ])
    const nameLength = bytes.readUInt16LE(at + 26)
    expect(bytes.subarray(at + 30, at + 30 + nameLength).toString()).toBe(path)
    at += 30 + nameLength
    expect(bytes.subarray(at, at + content.length)).toEqual(content)
    at += content.length
  }
  // Behind the files their directory, and behind that where it begins and how much it holds.
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50)
  expect(bytes.readUInt16LE(end + 10)).toBe(FILES.length)
  expect(bytes.readUInt32LE(end + 16)).toBe(at)
  expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
})

it.skipIf(!has('unzip'))('is what unzip takes for a sound archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cothub-zip-'))
  try {
    writeFileSync(join(folder, 'a.zip'), Buffer.from(await zipFiles(FILES).arrayBuffer()))
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
