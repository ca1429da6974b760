import type { DraftField, ModelDraft } from './draft.ts'

/** What the fields of the form share. */
export interface DraftProps {
  readonly draft: ModelDraft
  /** Why a field cannot stay as it is, in words; none before the form was sent once. */
  readonly faultOf: (field: DraftField) => string | undefined
  readonly onChange: (change: Partial<ModelDraft>) => void
}
