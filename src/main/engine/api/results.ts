import { basename } from 'node:path'
import { findUnknownBenchmarks } from '#shared/board/benchmarks.ts'
import type { ResultsOutcome } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type DataFile, parseJsonDocument, readDataFile, toDataFile } from '../benchmarks/index.ts'
import {
  isJsonFile,
  looksLikeEdition,
  parseEdition,
  readResults,
  writeResultsTemplate,
} from '../interchange/index.ts'
import {
  addImported,
  listImportedSets,
  loadPublished,
  removeImportedSet,
  summariseFigures,
} from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

export function resultsApi({ store, now }: EngineContext) {
  return {
    import: api.results.import.handler(async ({ input }) => {
      const file =
        'path' in input ? await readDataFile(input.path) : toDataFile(input.name, Buffer.from(input.text))
      const edition = readEdition(file)
      if (edition !== null) return { ...NOTHING_ADDED, ...loadPublished(store, edition, now()) }
      const { results, bad, unknownColumns, lowScores, ...rows } = readResults(file)
      const faults = {
        ...rows,
        bad: [...bad],
        unknownColumns: [...unknownColumns],
        lowScores: [...lowScores],
      }
      if (bad.length > 0 && !input.keepGood) return { ...NOTHING_ADDED, ...faults }
      const counts = addImported(store, basename(file.path), results, now())
      const unknownBenchmarks = counts.added === 0 ? [] : findUnknownBenchmarks(results.figures)
      return { ...counts, unknownBenchmarks, ...faults }
    }),

    template: api.results.template.handler(() => ({ text: writeResultsTemplate() })),

    summary: api.results.summary.handler(() => {
      const { attributions, ...summary } = summariseFigures(store)
      return { ...summary, attributions: [...attributions] }
    }),

    list: api.results.list.handler(() => listImportedSets(store)),

    remove: api.results.remove.handler(({ input: { id } }) => {
      const removed = removeImportedSet(store, id)
      if (removed) return removed
      throw new Problem('not-found', `there is no import ${id}`, { detail: { kind: 'no-import', id } })
    }),
  }
}

const NOTHING_ADDED: ResultsOutcome = {
  added: 0,
  known: 0,
  repeated: 0,
  besidePublished: 0,
  unknownBenchmarks: [],
  badRows: 0,
  bad: [],
  goodRows: 0,
  unknownColumns: [],
  lowScores: [],
}

/** An edition of the published results, where the file is one. */
function readEdition(file: DataFile) {
  if (!isJsonFile(file)) return null
  const document = parseJsonDocument(file)
  return looksLikeEdition(document) ? parseEdition(document, file.path) : null
}
