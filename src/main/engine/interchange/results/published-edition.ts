import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { placeFigure } from '#shared/board/benchmarks.ts'
import { FIGURE_MARKS } from '#shared/board/figure.ts'
import { modelType } from '#shared/contract/vocabulary.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { PublishedEdition } from '../../store/index.ts'
import { fractionOfPercent } from './percent.ts'

const month = z.string().regex(/^\d{4}(-\d{2})?$/)
const billions = z.number().positive().nullable()

/** `resources/published/results.json`; its README says what each key means. */
const publishedFile = z.strictObject({
  version: z.int().positive(),
  compiled: z.iso.date(),
  sources: z.array(
    z.strictObject({
      id: z.int().positive(),
      title: z.string().min(1),
      url: z.url({ protocol: /^https?$/ }),
      date: month.nullable(),
      attribution: z.string().min(1).nullable(),
    }),
  ),
  models: z.array(
    z.strictObject({
      name: z.string().min(1),
      organisation: z.string().min(1).nullable(),
      released: month.nullable(),
      paramsB: billions,
      activeParamsB: billions,
      type: modelType.nullable(),
      openWeights: z.boolean().nullable(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      model: z.string(),
      source: z.int(),
      benchmark: z.string().min(1),
      subset: z.string().min(1).nullable(),
      scorePercent: z.number().min(0).max(100),
      shots: z.int().nonnegative().nullable(),
      cot: z.boolean().nullable(),
      metric: z.string().min(1),
      ownRun: z.boolean().nullable(),
      note: z.string().min(1).nullable(),
      marks: z.array(z.enum(FIGURE_MARKS)),
    }),
  ),
})

/** The edition that ships; null where it is no newer than `storedVersion`. */
export async function readShippedEdition(
  resourcesDir: string,
  storedVersion: number | null,
): Promise<PublishedEdition | null> {
  const path = join(resourcesDir, 'published', 'results.json')
  const value: unknown = JSON.parse(await readFile(path, 'utf8'))
  // Nearly every start has the edition already: all it needs is this number.
  const { version } = z.object({ version: z.int() }).parse(value)
  return version <= (storedVersion ?? 0) ? null : parseEdition(value, path)
}

/** Whether a JSON document is an edition of the published results, and no list of a user's own. */
export const looksLikeEdition = (value: unknown): boolean =>
  z.object({ version: z.unknown(), sources: z.array(z.unknown()) }).safeParse(value).success

/** Fails with `bad-input` that names the field, and where a figure names no model or source of the file. */
export function parseEdition(value: unknown, file: string): PublishedEdition {
  const parsed = publishedFile.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw editionProblem(
      file,
      `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not what it should be'}`,
    )
  }
  const { version, compiled, sources, models, figures } = parsed.data
  const sourceIds = new Set(sources.map(({ id }) => id))
  const names = new Set(models.map(({ name }) => name))
  for (const [index, { model, source }] of figures.entries()) {
    if (!names.has(model))
      throw editionProblem(file, `figures.${index}.model: “${model}” is not among the models`)
    if (!sourceIds.has(source))
      throw editionProblem(file, `figures.${index}.source: ${source} is not among the sources`)
  }
  return {
    version,
    compiled,
    sources,
    models,
    figures: figures.map(({ benchmark, subset, scorePercent, cot, ownRun, ...figure }) => ({
      ...figure,
      ...placeFigure(benchmark, subset),
      score: fractionOfPercent(scorePercent),
      chainOfThought: cot,
      hubRun: ownRun,
    })),
  }
}

const editionProblem = (file: string, what: string): Problem =>
  new Problem('bad-input', `${file}: ${what}`, {
    hint: 'an edition of the published results has to follow resources/published/README.md',
    place: { file },
    detail: { kind: 'file-fault', fault: 'other', words: what },
  })
