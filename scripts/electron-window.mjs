import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectronRuntime } from '../src/main/hosts/cli/electron-runtime.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const installer = join(root, 'node_modules', 'electron', 'install.js')
/** Its presence says that the runtime could not be fetched, its age how long ago. */
const failedFetch = join(root, 'node_modules', '.cache', 'cothub', 'electron-not-fetched')

const FETCH_LIMIT_MS = 10_000
const FETCH_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000
/** A window that ends with an error this early has not opened. */
const START_LIMIT_MS = 5000

/**
 * Opens the app's window and waits until it is closed. Resolves to its exit code, or to the reason why there
 * can be none on this machine.
 */
export async function openWindow() {
  const obstacle = findObstacle()
  if (obstacle !== null) return { exitCode: null, reason: obstacle }
  const executable = await findOrFetchRuntime()
  if (executable === null) {
    return { exitCode: null, reason: "Electron's runtime is not installed (npx install-electron fetches it)" }
  }
  const startedAt = performance.now()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const electron = spawn(executable, [root], { stdio: 'inherit', env })
  // The terminal sends Ctrl-C to the window too; this process only waits for it to close.
  process.on('SIGINT', () => electron.kill('SIGINT'))
  const [exitCode] = await once(electron, 'exit').catch((error) => [error.code])
  process.removeAllListeners('SIGINT')
  if (exitCode !== 0 && exitCode !== null && performance.now() - startedAt < START_LIMIT_MS) {
    return { exitCode: null, reason: `Electron could not start (${exitCode})` }
  }
  return { exitCode: exitCode ?? 0, reason: null }
}

function findObstacle() {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for a window'
  if (process.getuid?.() === 0) return 'Electron does not open windows for root'
  return null
}

async function findOrFetchRuntime() {
  const found = findElectronRuntime(root, process.env)
  if (found !== null) return found
  if (await failedLately()) return null
  process.stderr.write("Fetching Electron's runtime …\n")
  const fetching = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  await once(fetching, 'exit')
  const fetched = findElectronRuntime(root, process.env)
  if (fetched === null) {
    await mkdir(dirname(failedFetch), { recursive: true })
    await writeFile(failedFetch, '')
  } else await rm(failedFetch, { force: true })
  return fetched
}

async function failedLately() {
  const marker = await stat(failedFetch).catch(() => null)
  return marker !== null && Date.now() - marker.mtimeMs < FETCH_AGAIN_AFTER_MS
}
