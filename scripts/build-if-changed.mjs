import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = join(root, 'out')
const stampFile = join(outDir, '.stamp')
const lockFile = join(outDir, '.lock')
const viteCli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

/** What a build is made of. Tests lie beside the code but never go into it. */
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const NO_SOURCE = /\.test\.tsx?$/

/** Builds `out/` unless it was built from the files as they are now. What the build says goes to stderr. */
export async function buildIfChanged() {
  const fingerprint = await fingerprintSources()
  if (await isBuiltFrom(fingerprint)) return
  await withBuildLock(async () => {
    // Another process may have built it while this one waited.
    if (!(await isBuiltFrom(fingerprint))) await buildAndStamp(fingerprint)
  })
}

/** Builds `out/` whatever is there. */
export async function build() {
  await withBuildLock(async () => buildAndStamp(await fingerprintSources()))
}

async function buildAndStamp(fingerprint) {
  process.stderr.write('Building, as the sources have changed …\n')
  await rm(stampFile, { force: true })
  const vite = spawn(process.execPath, [viteCli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const [exitCode] = await once(vite, 'exit')
  if (exitCode !== 0) {
    process.stderr.write('cothub: the build failed, see above\n')
    process.exit(1)
  }
  await writeFile(stampFile, fingerprint)
}

async function isBuiltFrom(fingerprint) {
  return (await readFile(stampFile, 'utf8').catch(ifMissing(null))) === fingerprint
}

/** Sizes and times instead of contents: a few milliseconds at each start, and a needless build at worst. */
async function fingerprintSources() {
  const files = (await Promise.all(SOURCES.map((source) => listFiles(source)))).flat().sort()
  const lines = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(join(root, file))
      return `${file} ${size} ${mtimeMs}`
    }),
  )
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

async function listFiles(source) {
  if (!(await stat(join(root, source))).isDirectory()) return [source]
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !NO_SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}

/** One build at a time: the others wait for it. A lock whose process is gone is taken over. */
async function withBuildLock(work) {
  await mkdir(outDir, { recursive: true })
  while (!(await takeLock())) {
    const owner = Number(await readFile(lockFile, 'utf8').catch(ifMissing('')))
    if (owner > 0 && !isAlive(owner)) await rm(lockFile, { force: true })
    else await delay(100)
  }
  try {
    await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

async function takeLock() {
  try {
    const lock = await open(lockFile, 'wx')
    await lock.write(String(process.pid))
    await lock.close()
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function ifMissing(fallback) {
  return (error) => {
    if (error.code === 'ENOENT') return fallback
    throw error
  }
}
