import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { Family } from '#shared/domain/benchmark.ts'

export const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))
const bbhFolder = `${resourcesDir}/sample/bbh`

const bbhFile = z.strictObject({
  examples: z.array(
    z.strictObject({ input: z.string().min(1), target: z.string().min(1), reasoning: z.string().min(1) }),
  ),
})

const exemplarFile = z.strictObject({
  sets: z.array(
    z.strictObject({
      task: z.string().min(1).nullable(),
      name: z.literal('own'),
      instruction: z.string().min(1).nullable(),
      exemplars: z.array(
        z.strictObject({
          question: z.string().min(1),
          options: z.array(z.string().min(1)).nullable(),
          reasoning: z.string().min(1),
          answer: z.string().min(1),
        }),
      ),
    }),
  ),
})

export interface SolvedQuestion {
  readonly task: string
  readonly question: string
  readonly options: readonly string[] | null
  readonly reasoning: string
  readonly answer: string
}

/** The sample's BBH questions as they stand in the files, by task. */
export function readSampleBbh(): SolvedQuestion[] {
  return readdirSync(bbhFolder).flatMap((file) => {
    const { examples } = bbhFile.parse(readJson(`${bbhFolder}/${file}`))
    return examples.map(({ input, target, reasoning }) => ({
      task: file.replace(/\.json$/, ''),
      question: input,
      options: null,
      reasoning,
      answer: target,
    }))
  })
}

/** The sets of `exemplars/FAMILY.json`. */
export function readShippedExemplarSets(family: Family) {
  return exemplarFile.parse(readJson(`${resourcesDir}/exemplars/${family}.json`)).sets
}

/** The exemplars of a family; `task` is empty where a set serves every task. */
export function readShippedExemplars(family: Family): SolvedQuestion[] {
  return readShippedExemplarSets(family).flatMap(({ task, exemplars }) =>
    exemplars.map((exemplar) => ({ ...exemplar, task: task ?? '' })),
  )
}

/** The raw answers of the sample's GSM8K questions, with their calculator notes. */
export function readSampleGsm8kAnswers(): string[] {
  const lines = readFileSync(`${resourcesDir}/sample/gsm8k/test.jsonl`, 'utf8').trimEnd().split('\n')
  return lines.map((line) => z.object({ answer: z.string() }).parse(JSON.parse(line)).answer)
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
