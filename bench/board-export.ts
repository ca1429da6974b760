/**
 * How much memory an export of 50,000 rows takes on top of an idle engine: the most that is held at any time while
 * its chunks are read, one after another, as a file or a page reads them. Run: `node --expose-gc bench/board-export.ts`
 * (without the flag it starts itself again with it).
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { boardView } from '#shared/contract/board-view.ts'
import { createEngine } from '../src/main/engine/index.ts'
import { BENCHMARKS, createLargeStore } from './large-board.ts'

const LIMIT_MB = 50
const appRoot = fileURLToPath(new URL('..', import.meta.url))

/** What is held in memory beyond what a collection would free, in MB, outside of the heap too. */
function heldMb(): number {
  global.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + external + arrayBuffers) / 2 ** 20
}

async function measure(): Promise<void> {
  const store = await createLargeStore(appRoot)
  const engine = await createEngine({ storePath: store.storePath, appRoot, host: 'cli', env: {} })
  const view = boardView.parse({ columns: BENCHMARKS.map((benchmark) => ({ benchmark })) })
  for (const layout of ['tidy', 'wide'] as const) {
    const before = heldMb()
    let most = before
    let characters = 0
    let chunkCount = 0
    const chunks = await engine.client.board.export({ view, as: 'csv', layout })
    let rows = 0
    for (;;) {
      const next = await chunks.next()
      if (next.done) {
        rows = next.value.rows
        break
      }
      characters += next.value.length
      if (chunkCount++ % 10 === 0) most = Math.max(most, heldMb())
    }
    const extra = most - before
    console.log(
      `${layout.padEnd(6)}${rows.toLocaleString('en')} rows, ${(characters / 1e6).toFixed(1)} MB of text: ${extra.toFixed(1)} MB more held at the most, ${extra < LIMIT_MB ? 'under' : 'OVER'} ${LIMIT_MB}`,
    )
  }
  await engine.close()
  await store.dispose()
}

if (global.gc === undefined) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else await measure()
