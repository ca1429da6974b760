import { join } from 'node:path'
import type { ImportResult, TransferProgress } from '#shared/contract/views.ts'
import { downloadDataset, type ReadProgress, readDatasets, readManifest } from '../benchmarks/index.ts'
import { importDataset, listBenchmarkData } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'
import { streamProgress } from './progress-stream.ts'

export function dataApi(context: EngineContext) {
  const { store, downloadsDir, fetch, resourcesDir, now } = context

  async function importPaths(
    paths: readonly string[],
    report: (progress: TransferProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportResult> {
    const onProgress = (progress: ReadProgress) => report({ phase: 'reading', ...progress })
    const dataset = await readDatasets(paths, { onProgress, signal })
    const { files, skipped } = dataset
    const counts = importDataset(store, dataset, now())
    return {
      files: files.map(({ path, benchmark, kind, entries }) => ({ path, benchmark, kind, entries })),
      skipped,
      ...counts,
    }
  }

  return {
    list: api.data.list.handler(() => listBenchmarkData(store)),

    import: api.data.import.handler(({ input, signal }) =>
      streamProgress(signal, (report, stopped) => importPaths(input.paths, report, stopped)),
    ),

    download: api.data.download.handler(({ input, signal }) =>
      streamProgress(signal, async (report, stopped) => {
        const folder = await downloadDataset(input.benchmark, {
          folder: join(downloadsDir, input.benchmark),
          manifest: await readManifest(resourcesDir),
          fetch,
          onProgress: (progress) => report({ phase: 'downloading', ...progress }),
          signal: stopped,
        })
        return importPaths([folder], report, stopped)
      }),
    ),
  }
}
