import { hash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ManifestFile } from './manifest.ts'

/**
 * `passing`: the same request may go through a little later. `unreachable`: it will not. `changed`: what the
 * address has is not the pinned file.
 */
type TransferFailureKind = 'passing' | 'unreachable' | 'changed'

/** One try at fetching a file that did not succeed. */
export class TransferFailure extends Error {
  override readonly name = 'TransferFailure'
  readonly kind: TransferFailureKind

  constructor(kind: TransferFailureKind, message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

interface Transfer {
  readonly file: ManifestFile
  /** Where the verified file goes; until then it grows in `TARGET.part`. */
  readonly target: string
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  /** Bytes of this file that are on disk now. */
  readonly onBytes: (bytes: number) => void
}

/** Whether the file is there already, byte for byte. */
export async function isVerified(path: string, file: ManifestFile): Promise<boolean> {
  return (await sizeOf(path)) === file.bytes && (await sha256Of(path)) === file.sha256
}

/**
 * Goes on with what an earlier try left in `TARGET.part`, or begins anew where the server does not do ranges;
 * verifies size and hash, then moves the file into place. Fails with {@link TransferFailure}, the signal's
 * reason, or the file system's error.
 */
export async function transferFile(transfer: Transfer): Promise<void> {
  const { file, target } = transfer
  const part = `${target}.part`
  await mkdir(dirname(target), { recursive: true })
  let present = (await sizeOf(part)) ?? 0
  if (present > file.bytes) {
    await rm(part)
    present = 0
  }
  if (present < file.bytes) await fetchRest(transfer, part, present)
  const sha256 = await sha256Of(part)
  if (sha256 !== file.sha256) {
    await rm(part)
    // Only a file put together from several tries can have been spoiled on our side.
    const kind = present > 0 ? 'passing' : 'changed'
    throw new TransferFailure(kind, `the file there has SHA-256 ${sha256} instead of ${file.sha256}`)
  }
  await rename(part, target)
}

async function fetchRest(transfer: Transfer, part: string, present: number): Promise<void> {
  const { file, onBytes } = transfer
  const response = await request(transfer, present)
  const resumes = response.status === 206 && startOfRange(response) === present
  if (!resumes && response.status !== 200) {
    await response.body?.cancel()
    await rejectStatus(response, part)
  }
  let written = resumes ? present : 0
  const handle = await open(part, resumes ? 'a' : 'w')
  try {
    onBytes(written)
    for await (const chunk of readBody(response, transfer.signal)) {
      written += chunk.length
      if (written > file.bytes) break
      await handle.writeFile(chunk)
      onBytes(written)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (written > file.bytes) {
    await rm(part)
    throw new TransferFailure('changed', `the file there is longer than ${file.bytes} bytes`)
  }
  if (written < file.bytes) {
    throw new TransferFailure('passing', `the connection ended after ${written} of ${file.bytes} bytes`)
  }
}

async function rejectStatus({ status, statusText }: Response, part: string): Promise<never> {
  const what = `the server answers ${status} ${statusText}`.trim()
  if (status === 206 || status === 416) {
    // It has no such range: what we hold of the file cannot be gone on with.
    await rm(part, { force: true })
    throw new TransferFailure('passing', what)
  }
  const isPassing = status === 408 || status === 429 || status >= 500
  throw new TransferFailure(isPassing ? 'passing' : 'unreachable', what)
}

async function request({ file, fetch, signal }: Transfer, present: number): Promise<Response> {
  // A range counts bytes of what is sent; compressed, they would not be the file's.
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (present > 0) headers.range = `bytes=${present}-`
  try {
    return await fetch(file.url, { headers, signal })
  } catch (cause) {
    throw toFailure(cause, signal)
  }
}

/** The body's chunks. What goes wrong on the wire fails as a transfer, apart from what goes wrong on disk. */
async function* readBody(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (response.body === null) return
  try {
    yield* response.body
  } catch (cause) {
    throw toFailure(cause, signal)
  }
}

function toFailure(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const words = inner instanceof Error ? inner.message : String(inner)
  return new TransferFailure('passing', words.replace(/\s+/g, ' '), cause)
}

function startOfRange(response: Response): number | null {
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  return start === undefined ? null : Number(start)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function sha256Of(path: string): Promise<string> {
  return hash('sha256', await readFile(path), 'hex')
}
