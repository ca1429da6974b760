import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'

/**
 * Writes a file whole or not at all: the chunks go into a temporary file beside it that takes its name at the
 * end, so a reader never sees half of one and a failure leaves what was there untouched. A device or pipe is
 * written to directly. Fails with a {@link Problem} that names the file.
 */
export async function writeFileAtomically(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const target = await resolveTarget(path)
  const place = target.isRegular
    ? join(dirname(target.path), `.${basename(target.path)}.${randomUUID()}.tmp`)
    : target.path
  try {
    await writeChunks(place, target.isRegular ? 'wx' : 'w', chunks, target.isRegular)
    if (target.isRegular) await rename(place, target.path)
  } catch (error) {
    if (target.isRegular) await rm(place, { force: true })
    throw asProblem(path, error)
  }
}

/** Follows a symbolic link, so that the file it points to is replaced and not the link. */
async function resolveTarget(path: string): Promise<{ path: string; isRegular: boolean }> {
  try {
    const real = await realpath(path)
    const found = await stat(real)
    if (found.isDirectory()) {
      throw new Problem('bad-input', `${path} is a folder`, { hint: 'Name a file in it.' })
    }
    await access(real, constants.W_OK)
    return { path: real, isRegular: found.isFile() }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { path, isRegular: true }
    throw asProblem(path, error)
  }
}

async function writeChunks(
  path: string,
  flags: 'wx' | 'w',
  chunks: Iterable<string> | AsyncIterable<string>,
  durable: boolean,
): Promise<void> {
  const file = await open(path, flags)
  try {
    for await (const chunk of chunks) await file.write(chunk)
    if (durable) await file.sync()
  } finally {
    await file.close()
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
}

function asProblem(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error
  const reason =
    error.code === 'ENOENT' && existsSync(dirname(path))
      ? 'its folder takes no new files'
      : REASONS[error.code]
  if (reason === undefined) return error
  const code = error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'disk-full' : 'bad-input'
  return new Problem(code, `cannot write ${path}: ${reason}`, {
    hint: 'Name another file with --out; nothing was written.',
    cause: error,
  })
}
