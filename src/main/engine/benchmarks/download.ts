import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Family } from '#shared/domain/benchmark.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import type { ReadProgress } from './read-datasets.ts'
import { isVerified, TransferFailure, transferFile } from './transfer.ts'

const PARALLEL = 4
const TRIES = 4
const FIRST_WAIT_MS = 500

export interface DownloadOptions {
  /** The benchmark's own folder; made where it is missing. */
  readonly folder: string
  readonly manifest: Manifest
  readonly fetch: typeof fetch
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
  /** Waits between tries, milliseconds. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Fetches a benchmark's official files, each verified by size and SHA-256 before it takes its place. Files that
 * are there already are not fetched again, and half a file is gone on with, also after a failure or an abort.
 * @returns the folder, ready for `readDatasets`.
 * @throws Problem `provider-unreachable`, `bad-input` (the bytes are not the pinned ones), `disk-full` or
 *   `store-unwritable`; the signal's reason when aborted.
 */
export async function downloadDataset(benchmark: Family, options: DownloadOptions): Promise<string> {
  const { folder, manifest, signal, wait = waitUnlessAborted } = options
  const files = manifest.filter((file) => file.benchmark === benchmark)
  if (files.length === 0)
    throw new Problem('not-found', `no files of ${benchmark} are known to fetch`, {
      detail: { kind: 'nothing-to-download', benchmark },
    })
  const failed = new AbortController()
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
  const report = trackProgress(files, options.onProgress)

  const queue = files.values()
  const workers = Array.from({ length: PARALLEL }, async () => {
    for (const file of queue) {
      stop.throwIfAborted()
      const target = join(folder, file.path)
      try {
        if (!(await isVerified(target, file))) {
          const transfer = { file, target, fetch: options.fetch, signal: stop }
          await tryRepeatedly(
            () => transferFile({ ...transfer, onBytes: (bytes) => report(file, bytes, false) }),
            (ms) => wait(ms, stop),
          )
        }
      } catch (error) {
        // The first failure is the one to tell; it stops the other workers.
        if (!stop.aborted) failed.abort(toProblem(error, file, target))
        throw error
      }
      report(file, file.bytes, true)
    }
  })
  await Promise.allSettled(workers)
  stop.throwIfAborted()
  return folder
}

async function tryRepeatedly(
  attempt: () => Promise<void>,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const isPassing = error instanceof TransferFailure && error.kind === 'passing'
      if (!isPassing || tries === TRIES) throw error
    }
    await wait(FIRST_WAIT_MS * 2 ** (tries - 1))
  }
}

async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal })
}

function trackProgress(
  files: readonly ManifestFile[],
  onProgress: DownloadOptions['onProgress'],
): (file: ManifestFile, bytes: number, isDone: boolean) => void {
  const present = new Map<ManifestFile, number>()
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let bytesDone = 0
  let filesDone = 0
  return (file, bytes, isDone) => {
    bytesDone += bytes - (present.get(file) ?? 0)
    present.set(file, bytes)
    if (isDone) filesDone++
    onProgress?.({ file: file.path, filesDone, filesTotal: files.length, bytesDone, bytesTotal })
  }
}

function toProblem(error: unknown, file: ManifestFile, target: string): unknown {
  if (error instanceof TransferFailure && error.kind === 'changed') {
    return new Problem('bad-input', `${file.url}: ${error.message}`, {
      hint: 'A proxy may have altered it. Fetch the official file another way and import it.',
      cause: error,
      detail: { kind: 'download-changed', url: file.url },
    })
  }
  if (error instanceof TransferFailure) {
    return new Problem('provider-unreachable', `${file.url}: ${error.message}`, {
      hint: 'Run the same command again: what was fetched is kept. Or fetch the file yourself and import it.',
      cause: error,
      detail: { kind: 'download-failed', url: file.url, words: error.message },
    })
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Problem('disk-full', `${target}: there is no room left on the disk`, {
      hint: 'Free some space and run the same command again: what was fetched is kept.',
      cause: error,
      detail: { kind: 'disk-full', path: target },
    })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new Problem('store-unwritable', `${target}: cannot be written`, {
      hint: 'Make its folder writable, or choose another store with --db.',
      cause: error,
      detail: {
        kind: 'store-unwritable',
        path: target,
        words: error instanceof Error ? error.message : String(error),
      },
    })
  }
  return error
}
