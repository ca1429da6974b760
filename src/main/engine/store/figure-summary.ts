import { type Store, statement } from './connection.ts'

/** How much of what others reported is in the store, and where the published part of it is from. */
export interface FigureSummary {
  readonly models: number
  readonly figures: number
  /** Figures whose source has an address. */
  readonly linked: number
  readonly sources: number
  /** null until the shipped edition is loaded. */
  readonly edition: { readonly version: number; readonly compiled: string; readonly figures: number } | null
  /** What licences want said, with the figures each speaks for. */
  readonly attributions: readonly { readonly attribution: string; readonly figures: number }[]
}

export function summariseFigures(store: Store): FigureSummary {
  const counts = statement<[], Omit<FigureSummary, 'edition' | 'attributions'>>(
    store,
    `SELECT (SELECT COUNT(DISTINCT name) FROM figure_model) AS models,
            COUNT(*) AS figures,
            COUNT(url) AS linked,
            (SELECT COUNT(*) FROM figure_source) AS sources
       FROM figure CROSS JOIN figure_source ON figure_source.id = figure.source_id`,
  ).get() ?? { models: 0, figures: 0, linked: 0, sources: 0 }
  const edition =
    statement<[], { version: number; compiled: string; figures: number }>(
      store,
      `SELECT version, compiled,
              (SELECT COUNT(*) FROM figure WHERE figure.set_id = figure_set.id) AS figures
         FROM figure_set WHERE provenance = 'published'`,
    ).get() ?? null
  const attributions = statement<[], { attribution: string; figures: number }>(
    store,
    `SELECT attribution, COUNT(*) AS figures
       FROM figure_source CROSS JOIN figure ON figure.source_id = figure_source.id
      WHERE attribution IS NOT NULL GROUP BY attribution ORDER BY figures DESC, attribution`,
  ).all()
  return { ...counts, edition, attributions }
}
