/** The models page's part of the address: whether one is being added, or which one is being changed. */
export interface ModelsSearch {
  readonly add?: true
  /** A model's name. */
  readonly edit?: string
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseModelsSearch(raw: Record<string, unknown>): ModelsSearch {
  if (raw.add === true) return { add: true }
  // A model called `42` comes back from the address as a number.
  if (typeof raw.edit === 'string' || typeof raw.edit === 'number') return { edit: String(raw.edit) }
  return {}
}
