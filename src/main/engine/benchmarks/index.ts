/** Official file formats → items and exemplar sets; downloads; the sample that ships with the Hub. */
export { parseCsvRows } from './csv-rows.ts'
export { type DataFile, readDataFile, toDataFile } from './data-file.ts'
export type { Dataset } from './dataset.ts'
export { downloadDataset } from './download.ts'
export { parseJsonDocument } from './json-document.ts'
export { readManifest } from './manifest.ts'
export { type ReadProgress, readDatasets } from './read-datasets.ts'
export { readSample } from './sample.ts'
