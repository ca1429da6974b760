/** The studies page's part of the address: which view, or a new study being set up. */
export interface SensitivitySearch {
  readonly view?: 'formats'
  readonly new?: true
}

export function parseSensitivitySearch(raw: Record<string, unknown>): SensitivitySearch {
  return {
    ...(raw.view === 'formats' && { view: 'formats' as const }),
    ...(raw.new === true && { new: true as const }),
  }
}

export const UNDER = ['every', 'some', 'none'] as const
export type Under = (typeof UNDER)[number]

/** A study's part of the address: whose figures are shown, which items, and the chart's figures as a table. */
export interface StudySearch {
  readonly model?: string
  readonly under?: Under
  readonly table?: true
}

export function parseStudySearch(raw: Record<string, unknown>): StudySearch {
  const under = UNDER.find((candidate) => candidate === raw.under)
  return {
    ...(typeof raw.model === 'string' && raw.model !== '' && { model: raw.model }),
    ...(under && { under }),
    ...(raw.table === true && { table: true as const }),
  }
}
