/** Official file formats → items and exemplar sets; downloads; the sample that ships with the Hub. */
export type { Dataset, DatasetFile, HashedExemplarSet, HashedItem, SkippedFile } from './dataset.ts'
export { type DownloadOptions, downloadDataset } from './download.ts'
export { hashExemplarSet, hashItem } from './hashing.ts'
export { type Manifest, type ManifestFile, readManifest } from './manifest.ts'
export { type ReadOptions, type ReadProgress, readDatasets } from './read-datasets.ts'
export { readSample } from './sample.ts'
