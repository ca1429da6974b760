import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { FAMILIES, type Family } from '#shared/domain/benchmark.ts'

/** An official file: where it is fetched from and which bytes it must have. */
export interface ManifestFile {
  readonly benchmark: Family
  /** Below the benchmark's folder, with `/`. The loaders read split and task from it. */
  readonly path: string
  readonly url: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

export type Manifest = readonly ManifestFile[]

const source = z.object({
  benchmark: z.enum(FAMILIES),
  /** The repository the files are published in, and under which licence. */
  project: z.string(),
  licence: z.string(),
  /** Every file's address is relative to it. */
  base: z.url({ protocol: /^https?$/ }),
  files: z.array(
    z.object({
      path: z.string().regex(/^[\w-]+(?:\/[\w-]+)*\.\w+$/, 'is not a plain relative path'),
      address: z.string(),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

const manifest = z.object({ about: z.string(), sources: z.array(source) })

/** The files `data download` may fetch, from `datasets.json` of the resources folder. */
export async function readManifest(resourcesDir: string): Promise<Manifest> {
  const text = await readFile(join(resourcesDir, 'datasets.json'), 'utf8')
  return manifest.parse(JSON.parse(text)).sources.flatMap(({ benchmark, base, files }) =>
    files.map(({ path, address, bytes, sha256 }) => ({
      benchmark,
      path,
      url: new URL(address, base).href,
      bytes,
      sha256,
    })),
  )
}
