import { basename } from 'node:path'
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
      if (edition !== null) return { ...loadPublished(store, edition, now()), bad: [] }
      const { results, bad } = readResults(file)
      if (bad.length > 0 && !input.keepGood) return { added: 0, known: 0, bad: [...bad] }
      return { ...addImported(store, basename(file.path), results, now()), bad: [...bad] }
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
      throw new Problem('not-found', `there is no import ${id}`)
    }),
  }
}

/** An edition of the published results, where the file is one. */
function readEdition(file: DataFile) {
  if (!isJsonFile(file)) return null
  const document = parseJsonDocument(file)
  return looksLikeEdition(document) ? parseEdition(document, file.path) : null
}
