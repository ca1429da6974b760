import { newModel } from '#shared/contract/models.ts'
import type { ListedModel, NewModel } from '#shared/contract/views.ts'
import type { ProviderId } from '#shared/domain/model.ts'

/** A model as its form holds it: everything as typed. Its key is no part of it and lives in its field alone. */
export interface ModelDraft {
  readonly provider: ProviderId
  readonly name: string
  readonly modelId: string
  readonly baseUrl: string
  readonly keyEnv: string
  readonly organisation: string
  readonly paramsB: string
  readonly type: string
  readonly priceInUsdPerMtok: string
  readonly priceOutUsdPerMtok: string
}

export type DraftField = keyof ModelDraft

export const EMPTY_DRAFT: ModelDraft = {
  provider: 'openai-compatible',
  name: '',
  modelId: '',
  baseUrl: '',
  keyEnv: '',
  organisation: '',
  paramsB: '',
  type: '',
  priceInUsdPerMtok: '',
  priceOutUsdPerMtok: '',
}

export function draftOf(model: ListedModel): ModelDraft {
  const { builtIn: _, key: __, keyVariable: ___, typedKey: ____, ...known } = model
  const typed = Object.entries(known).map(([field, value]) => [field, value === null ? '' : String(value)])
  return { ...EMPTY_DRAFT, ...Object.fromEntries(typed) }
}

export type ReadDraft =
  | { readonly ok: true; readonly model: NewModel }
  | { readonly ok: false; readonly faults: ReadonlySet<DraftField> }

/** The model a draft describes, or the fields that keep it from being one. The name is the id where none is typed. */
export function readDraft(draft: ModelDraft): ReadDraft {
  const { provider, ...typed } = draft
  const read = Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, readField(field as DraftField, text.trim())]),
  )
  const named = { ...read, provider, name: draft.name.trim() || nameFrom(draft.modelId) }
  const { data, error } = newModel.safeParse(named)
  const faults = new Set<DraftField>([
    ...(error?.issues ?? []).map(({ path }) => path[0] as DraftField),
    ...faultsTogether(draft),
  ])
  return data && faults.size === 0 ? { ok: true, model: data } : { ok: false, faults }
}

/** What the fields must make sense as together; the engine holds to the same. */
function faultsTogether(draft: ModelDraft): DraftField[] {
  const { provider, baseUrl, priceInUsdPerMtok, priceOutUsdPerMtok } = draft
  return [
    ...(provider === 'openai-compatible' && baseUrl.trim() === '' ? (['baseUrl'] as const) : []),
    ...(priceInUsdPerMtok.trim() !== '' && priceOutUsdPerMtok.trim() === ''
      ? (['priceOutUsdPerMtok'] as const)
      : []),
    ...(priceInUsdPerMtok.trim() === '' && priceOutUsdPerMtok.trim() !== ''
      ? (['priceInUsdPerMtok'] as const)
      : []),
  ]
}

const NUMBERS: ReadonlySet<DraftField> = new Set(['paramsB', 'priceInUsdPerMtok', 'priceOutUsdPerMtok'])

/** null for an empty field; text that is no number stays one, so that it is refused. */
function readField(field: DraftField, text: string): string | number | null {
  if (text === '') return field === 'name' || field === 'modelId' ? '' : null
  if (!NUMBERS.has(field)) return text
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

/** `org/Model 7B` → `org/Model-7B`: what a model is called here until somebody says otherwise. */
export function nameFrom(modelId: string): string {
  return modelId
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[:/]+/, '')
    .slice(0, 120)
}
