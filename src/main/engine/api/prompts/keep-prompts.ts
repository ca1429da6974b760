import type { PromptContentView, PromptView } from '#shared/contract/views.ts'
import { noPrompt } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import { assertUsable, findNamedPrompt, hashPrompt, toPrompt } from '../../prompts/index.ts'
import {
  deletePrompt,
  ensurePromptVersion,
  findPromptFacts,
  listPromptVersions,
  type PromptVersion,
  type Store,
} from '../../store/index.ts'
import { viewVersion } from './prompt-view.ts'

/** A prompt with all its versions; throws a {@link Problem} where there is none. */
export function findPrompt(store: Store, name: string): PromptView {
  const facts = findPromptFacts(store, name)
  const versions = listPromptVersions(store, name)
  if (!facts || versions.length === 0) throw noPrompt(name)
  const { kind, tags, notes, reference } = facts
  return {
    name,
    kind,
    tags: [...tags],
    notes,
    reference: reference && { ...reference },
    versions: versions.map(viewVersion),
  }
}

interface PromptToSave {
  readonly name: string
  readonly content: PromptContentView
  readonly note?: string
  readonly forkedFrom?: string | null
}

/** Stores a version of one's own; the same content is the same version. */
export function savePrompt(
  store: Store,
  { name, content, note = '', forkedFrom = null }: PromptToSave,
  now: Date,
): PromptVersion {
  assertUsable(content)
  assertOwn(store, name)
  const prompt = toPrompt(name, content)
  const origin = forkedFrom === null ? null : findNamedPrompt(store, forkedFrom)
  return ensurePromptVersion(store, prompt, hashPrompt(prompt), now, {
    kind: 'own',
    note,
    ...(origin && { forkedFrom: origin.id }),
  })
}

/** What ships with the app, or was made by a study, keeps the texts it has. */
function assertOwn(store: Store, name: string): void {
  const kind = findPromptFacts(store, name)?.kind ?? 'own'
  if (kind === 'own') return
  throw new Problem(
    'conflict',
    kind === 'shipped' ? `“${name}” ships with the app and stays as it is` : `“${name}” belongs to a study`,
    {
      hint: 'save a copy of it under another name',
      detail: { kind: 'prompt-not-own', name, isShipped: kind === 'shipped' },
    },
  )
}

export function dropPrompt(store: Store, name: string): void {
  const { versions } = findPrompt(store, name)
  assertOwn(store, name)
  const runs = versions.reduce((sum, version) => sum + version.runs, 0)
  if (runs > 0)
    throw new Problem('conflict', `${runs} ${runs === 1 ? 'run was' : 'runs were'} made with “${name}”`, {
      hint: 'delete those first: a run keeps the prompt it was made with',
      detail: { kind: 'prompt-has-runs', name, runs },
    })
  deletePrompt(store, name)
}
