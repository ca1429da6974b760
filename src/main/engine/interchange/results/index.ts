export { looksLikeEdition, parseEdition, readShippedEdition } from './published-edition.ts'
export { isJsonFile, type ReadResults, readResults } from './read-results.ts'
export { writeResultsTemplate } from './template.ts'
