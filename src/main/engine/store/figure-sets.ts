import { hash } from 'node:crypto'
import type { ReportedModel, ReportedResults, Source, StorableFigure } from '#shared/board/figure.ts'
import { inTransaction, type Store, statement } from './connection.ts'

/** An edition of the published results. */
export interface PublishedEdition extends ReportedResults {
  readonly version: number
  /** The day it was compiled, `YYYY-MM-DD`. */
  readonly compiled: string
}

export interface FigureCounts {
  readonly added: number
  /** In the store before, here or in another set. */
  readonly known: number
  /** Named before in what is added. */
  readonly repeated: number
}

export interface ImportCounts extends FigureCounts {
  /** Of those added: how many stand beside published figures of the same model and benchmark. */
  readonly besidePublished: number
}

export interface ImportedSet {
  readonly id: number
  readonly name: string
  readonly importedAt: string
  readonly figures: number
}

/** The edition of the published results in the store; null where there is none yet. */
export function publishedVersion(store: Store): number | null {
  const row = statement<[], { version: number }>(
    store,
    `SELECT version FROM figure_set WHERE provenance = 'published'`,
  ).get()
  return row?.version ?? null
}

/** Puts an edition in the place of the one before, unless the store has it or a newer one already. */
export function loadPublished(store: Store, edition: PublishedEdition, now: Date): FigureCounts {
  return inTransaction(store, () => {
    if (edition.version <= (publishedVersion(store) ?? 0))
      return { added: 0, known: edition.figures.length, repeated: 0 }
    statement<[]>(store, `DELETE FROM figure_set WHERE provenance = 'published'`).run()
    const setId = insertSet(store, { provenance: 'published', name: 'results.json', ...edition }, now)
    return insertResults(store, setId, edition, () => false)
  })
}

/** Adds what a file holds as a set of its own; nothing where all of it is known. */
export function addImported(store: Store, name: string, results: ReportedResults, now: Date): ImportCounts {
  return inTransaction(store, () => {
    const isKnown = (key: string) =>
      statement<[string], { id: number }>(store, 'SELECT id FROM figure WHERE hash = ? LIMIT 1').get(key) !==
      undefined
    const setId = insertSet(store, { provenance: 'imported', name, version: null, compiled: null }, now)
    const counts = insertResults(store, setId, results, isKnown)
    const besidePublished = countBesidePublished(store, setId)
    if (counts.added === 0) removeSet(store, setId)
    return { ...counts, besidePublished }
  })
}

function countBesidePublished(store: Store, setId: number): number {
  const row = statement<[number], { figures: number }>(
    store,
    `SELECT COUNT(*) AS figures FROM figure
       JOIN figure_model ON figure_model.id = figure.model_id
      WHERE figure.set_id = ? AND EXISTS (
        SELECT 1 FROM figure_model AS model
          CROSS JOIN figure AS other ON other.model_id = model.id
          CROSS JOIN figure_set ON figure_set.id = other.set_id AND figure_set.provenance = 'published'
         WHERE model.name = figure_model.name
           AND other.benchmark = figure.benchmark AND other.task IS figure.task)`,
  ).get(setId)
  return row?.figures ?? 0
}

/** The user's imports, newest first. They are numbered from 1, beside the published results, which are no import. */
export function listImportedSets(store: Store): ImportedSet[] {
  return statement<[], ImportedSet>(
    store,
    `SELECT id, name, loaded_at AS importedAt,
            (SELECT COUNT(*) FROM figure WHERE figure.set_id = figure_set.id) AS figures
       FROM figure_set WHERE provenance = 'imported' ORDER BY id DESC`,
  ).all()
}

/** Takes an import back with all it brought. Null where there is no such import. */
export function removeImportedSet(store: Store, id: number): ImportedSet | null {
  return inTransaction(store, () => {
    const found = listImportedSets(store).find((set) => set.id === id) ?? null
    if (found !== null) removeSet(store, id)
    return found
  })
}

function removeSet(store: Store, id: number): void {
  statement<[number]>(store, 'DELETE FROM figure_set WHERE id = ?').run(id)
}

/** There is one edition at most; without a number of its own it would take that of the first import. */
const PUBLISHED_ID = 0

function insertSet(
  store: Store,
  set: { provenance: string; name: string; version: number | null; compiled: string | null },
  now: Date,
): number {
  const { provenance, name, version, compiled } = set
  const id = provenance === 'published' ? PUBLISHED_ID : null
  return statement<[number | null, string, string, number | null, string | null, string]>(
    store,
    'INSERT INTO figure_set (id, provenance, name, version, compiled, loaded_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, provenance, name, version, compiled, now.toISOString()).rowId
}

/** Stores the figures that are not known, with the models and sources that they name. */
function insertResults(
  store: Store,
  setId: number,
  { sources, models, figures }: ReportedResults,
  isKnown: (key: string) => boolean,
): FigureCounts {
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const modelOf = new Map(models.map((model) => [model.name, model]))
  const sourceIds = new Map<Source, number>()
  const modelIds = new Map<ReportedModel, number>()
  const added = new Set<string>()
  let repeated = 0
  for (const figure of figures) {
    const source = sourceOf.get(figure.source)
    const model = modelOf.get(figure.model)
    if (!source || !model) throw new Error(`a figure of ${figure.model} names no known source or model`)
    const key = hashFigure(figure, source)
    if (added.has(key)) {
      repeated++
      continue
    }
    if (isKnown(key)) continue
    const sourceId = sourceIds.get(source) ?? insertSource(store, setId, source)
    const modelId = modelIds.get(model) ?? insertModel(store, setId, model)
    sourceIds.set(source, sourceId)
    modelIds.set(model, modelId)
    insertFigure(store, { setId, modelId, sourceId, key }, figure)
    added.add(key)
  }
  return { added: added.size, known: figures.length - added.size - repeated, repeated }
}

/** Two figures with the same one say the same thing on the same page. */
function hashFigure(figure: StorableFigure, source: Source): string {
  const { model, benchmark, task, score, metric, shots, chainOfThought, hubRun, note } = figure
  const content = [model, benchmark, task, score, metric, shots, chainOfThought, hubRun, note]
  return hash('sha256', JSON.stringify([...content, source.title, source.url, source.date]), 'hex').slice(
    0,
    32,
  )
}

function insertSource(store: Store, setId: number, { title, url, date, attribution }: Source): number {
  return statement<[number, string, string | null, string | null, string | null]>(
    store,
    'INSERT INTO figure_source (set_id, title, url, date, attribution) VALUES (?, ?, ?, ?, ?)',
  ).run(setId, title, url, date, attribution).rowId
}

function insertModel(store: Store, setId: number, model: ReportedModel): number {
  return statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO figure_model (set_id, name, organisation, released, params_b, active_params_b, type, open_weights)
     VALUES (@setId, @name, @organisation, @released, @paramsB, @activeParamsB, @type, @openWeights)`,
  ).run({ ...model, setId, openWeights: toBit(model.openWeights) }).rowId
}

function insertFigure(
  store: Store,
  place: { setId: number; modelId: number; sourceId: number; key: string },
  figure: StorableFigure,
): void {
  const { benchmark, task, score, metric, shots, note } = figure
  statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO figure (set_id, hash, model_id, source_id, benchmark, task, score, metric, shots,
                         chain_of_thought, hub_run, note, marks)
     VALUES (@setId, @key, @modelId, @sourceId, @benchmark, @task, @score, @metric, @shots,
             @chainOfThought, @hubRun, @note, @marks)`,
  ).run({
    ...place,
    benchmark,
    task,
    score,
    metric,
    shots,
    note,
    chainOfThought: toBit(figure.chainOfThought),
    hubRun: toBit(figure.hubRun),
    marks: JSON.stringify(figure.marks),
  })
}

const toBit = (value: boolean | null): number | null => (value === null ? null : Number(value))
