/** A store with many figures, for benches of what is made of them. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '#shared/statistics/random.ts'
import { createEngine } from '../src/main/engine/index.ts'

export const BENCHMARKS: readonly string[] = [
  ...['gsm8k', 'math', 'bbh', 'mmlu'],
  ...Array.from({ length: 96 }, (_, index) => `task-${index + 1}`),
]
export const MODELS = 500

export interface LargeStore {
  readonly storePath: string
  dispose(): Promise<void>
}

/** 500 models × 100 benchmarks, each figure with shots, metric and one of 200 sources; imported as a user would. */
export async function createLargeStore(appRoot: string): Promise<LargeStore> {
  const folder = await mkdtemp(join(tmpdir(), 'cothub-bench-'))
  const csv = join(folder, 'results.csv')
  await writeResults(csv)
  const storePath = join(folder, 'store.db')
  const engine = await createEngine({ storePath, appRoot, host: 'cli', env: {} })
  const { added, bad } = await engine.client.results.import({ path: csv })
  await engine.close()
  if (added !== MODELS * BENCHMARKS.length)
    throw new Error(`${added} figures of the generated ones were added, ${bad.length} rows are bad`)
  return { storePath, dispose: () => rm(folder, { recursive: true, force: true }) }
}

async function writeResults(path: string): Promise<void> {
  const random = seededRandom(1)
  const file = createWriteStream(path)
  file.write(
    'model,organisation,released,params_b,model_type,open_weights,benchmark,score_percent,shots,cot,metric,source_title,source_url,source_date\n',
  )
  const types = ['Base', 'SIFT', 'RLHF', 'Reasoning']
  for (let model = 0; model < MODELS; model++) {
    const skill = random()
    const about = `model-${model}-instruct,Organisation ${model % 40},202${model % 7}-0${1 + (model % 9)},${1 + (model % 90)},${types[model % 4]},${model % 3 > 0}`
    for (const [place, benchmark] of BENCHMARKS.entries()) {
      const score = (20 + 50 * skill + 25 * random()).toFixed(1)
      const source = (model * 7 + place) % 200
      file.write(
        `${about},${benchmark},${score},${place % 6},${place % 2 === 0},accuracy,Report ${source},https://example.org/reports/${source},2025-0${1 + (source % 9)}\n`,
      )
    }
  }
  file.end()
  await once(file, 'finish')
}
