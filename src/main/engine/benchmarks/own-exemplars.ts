import { join } from 'node:path'
import * as z from 'zod'
import { FAMILIES, type Family } from '#shared/domain/benchmark.ts'
import type { ExemplarSet } from '#shared/domain/item.ts'
import { parseAt, requiredText } from './bad-input.ts'
import { readDataFile } from './data-file.ts'
import { parseJsonDocument } from './json-document.ts'
import { type LoadedFile, toLoadedSets } from './loading.ts'

const exemplar = z.object({
  question: requiredText,
  options: z.array(z.string()).nullable(),
  reasoning: requiredText.nullable(),
  answer: requiredText,
})

const document = z.object({
  sets: z.array(
    z.object({
      /** null: for every task of the family. */
      task: requiredText.nullable(),
      name: requiredText,
      instruction: z.string().nullable(),
      exemplars: z.array(exemplar).min(1),
    }),
  ),
})

type OwnSet = z.output<typeof document>['sets'][number]

/**
 * The Hub's own exemplars, `exemplars/FAMILY.json`: for the official benchmark, and for the tasks the sample has
 * of that family.
 * @param sampleTasks `gsm8k`, `math/algebra`, …
 */
export async function readOwnExemplars(
  resourcesDir: string,
  sampleTasks: readonly string[],
): Promise<LoadedFile[]> {
  return Promise.all(
    FAMILIES.map(async (family) => {
      const file = await readDataFile(join(resourcesDir, 'exemplars', `${family}.json`))
      const { sets } = parseAt(document, parseJsonDocument(file), { file: file.path })
      const official = sets.map((set) => toExemplarSet(set, { benchmark: family, task: set.task }))
      const sample = sets.flatMap((set) =>
        tasksOf(set, family, sampleTasks).map((task) => toExemplarSet(set, { benchmark: 'sample', task })),
      )
      return toLoadedSets(file, 'sample', [...official, ...sample])
    }),
  )
}

function tasksOf(set: OwnSet, family: Family, sampleTasks: readonly string[]): string[] {
  return sampleTasks.filter((task) =>
    set.task === null ? task === family || task.startsWith(`${family}/`) : task === `${family}/${set.task}`,
  )
}

function toExemplarSet(set: OwnSet, owner: Pick<ExemplarSet, 'benchmark' | 'task'>): ExemplarSet {
  return { ...owner, name: set.name, source: 'own', instruction: set.instruction, exemplars: set.exemplars }
}
