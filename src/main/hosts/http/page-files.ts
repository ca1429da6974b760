import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'

export interface PageFile {
  readonly path: string
  readonly contentType: string
  /** Its name holds a hash of its content, so it never changes. */
  readonly isImmutable: boolean
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

/** Finds a file of the page by its URL path: `/`, `/assets/main-1a2b3c4d.js`. undefined where there is none. */
export type FindPageFile = (urlPath: string) => Promise<PageFile | undefined>

/**
 * Looks the built page over. Only files found in its folder are ever served, so no path a client makes up can
 * reach another one. A path that is not known makes it look again: the page may have been built anew since.
 * Fails with `not-found` where there is no built page.
 */
export async function openPageFiles(rendererDir: string): Promise<FindPageFile> {
  let files = await listPageFiles(rendererDir)
  return async (urlPath) => {
    if (!files.has(urlPath)) files = await listPageFiles(rendererDir)
    return files.get(urlPath)
  }
}

async function listPageFiles(rendererDir: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>()
  for (const entry of await readFolder(rendererDir)) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(rendererDir, path).split(sep).join('/')}`
    const contentType = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'
    files.set(url, { path, contentType, isImmutable: url.startsWith('/assets/') })
  }
  const index = files.get('/index.html')
  if (!index) throw notBuilt(rendererDir)
  files.set('/', index)
  return files
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true })
  } catch (cause) {
    throw notBuilt(folder, cause)
  }
}

function notBuilt(folder: string, cause?: unknown): Problem {
  return new Problem('not-found', `there is no built page in ${folder}`, {
    hint: 'Run “npm run build” first.',
    cause,
  })
}
