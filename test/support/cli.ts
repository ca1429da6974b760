import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const appRoot = fileURLToPath(new URL('../..', import.meta.url))
/** What is tested is the built command line, as it ships. */
const COTHUB = join(appRoot, 'out', 'main', 'cli.js')

export interface CliResult {
  /** null: ended by a signal. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningCli {
  readonly child: ChildProcess
  readonly result: Promise<CliResult>
  /** What it has said on stdout so far. */
  stdout(): string
}

/** A folder with a fresh store in it, and the command line over that store. */
export interface CliWorkspace {
  readonly folder: string
  readonly storePath: string
  start(args: readonly string[], env?: Readonly<Record<string, string>>): RunningCli
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CliResult>
  /** Runs with `--json`, expects exit code 0 unless told otherwise, and parses what was printed. */
  runJson(args: readonly string[], expectedExitCode?: number): Promise<unknown>
  dispose(): Promise<void>
}

/** Builds the command line where its sources have changed, then gives it a folder of its own. */
export async function openCliWorkspace(): Promise<CliWorkspace> {
  await promisify(execFile)(process.execPath, [join(appRoot, 'scripts', 'build.mjs'), '--if-changed'])
  const folder = await mkdtemp(join(tmpdir(), 'cothub-cli-'))
  const storePath = join(folder, 'store.db')
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    startCli(args, { cwd: folder, env: { COTHUB_DB: storePath, ...env } })
  const run = (args: readonly string[], env?: Readonly<Record<string, string>>) => start(args, env).result
  return {
    folder,
    storePath,
    start,
    run,
    async runJson(args, expectedExitCode = 0) {
      const { exitCode, stdout, stderr } = await run([...args, '--json'])
      if (exitCode !== expectedExitCode) {
        throw new Error(`cothub ${args.join(' ')} ended with ${exitCode}, not ${expectedExitCode}: ${stderr}`)
      }
      return JSON.parse(stdout)
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}

function startCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): RunningCli {
  const { OPENAI_API_KEY: _openai, ANTHROPIC_API_KEY: _anthropic, ...inherited } = process.env
  const child = spawn(process.execPath, [COTHUB, ...args], {
    cwd: options.cwd,
    env: { ...inherited, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const result = once(child, 'close').then(([exitCode]) => ({ exitCode, stdout, stderr }))
  return { child, result, stdout: () => stdout }
}
