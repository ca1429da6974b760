/** Where a figure comes from: a run of this store, the published results that ship, or a file the user imported. */
export const PROVENANCES = ['own', 'published', 'imported'] as const
export type Provenance = (typeof PROVENANCES)[number]
