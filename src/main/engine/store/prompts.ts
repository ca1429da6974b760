import type { Prompt } from '#shared/domain/prompt.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'
import { insertPrompt, type PromptFacts } from './prompt-facts.ts'

export interface PromptVersion {
  readonly id: number
  readonly name: string
  /** Counts up from 1 within a name. */
  readonly version: number
  readonly hash: string
  readonly content: Prompt
  /** What was changed, in the words of whoever did. */
  readonly note: string
  readonly createdAt: string
  /** The version it began as a copy of. */
  readonly forkedFrom: { readonly name: string; readonly version: number } | null
  /** Runs made with it. */
  readonly runs: number
}

/** What is known of a version beside its content. */
export interface VersionFacts {
  readonly kind?: PromptFacts['kind']
  readonly note?: string
  readonly forkedFrom?: number
}

const VERSIONS = `SELECT prompt_version.id, prompt.name, prompt_version.version, prompt_version.hash,
    prompt_version.content, prompt_version.note, prompt_version.created_at AS createdAt,
    origin_prompt.name AS originName, origin.version AS originVersion,
    (SELECT COUNT(*) FROM run WHERE prompt_version_id = prompt_version.id) AS runs
  FROM prompt_version
 CROSS JOIN prompt ON prompt.id = prompt_version.prompt_id
  LEFT JOIN prompt_version AS origin ON origin.id = prompt_version.forked_from
  LEFT JOIN prompt AS origin_prompt ON origin_prompt.id = origin.prompt_id`

type Row = Omit<PromptVersion, 'content' | 'forkedFrom'> & {
  readonly content: string
  readonly originName: string | null
  readonly originVersion: number | null
}

function parseVersion({ originName, originVersion, ...row }: Row): PromptVersion {
  const forkedFrom =
    originName === null || originVersion === null ? null : { name: originName, version: originVersion }
  return { ...row, content: fromJson<Prompt>(row.content), forkedFrom }
}

/** The version that holds this prompt, told by its hash; a changed prompt becomes the next version of its name. */
export function ensurePromptVersion(
  store: Store,
  prompt: Prompt,
  hash: string,
  now: Date,
  { kind = 'shipped', note = '', forkedFrom }: VersionFacts = {},
): PromptVersion {
  const stored = findVersionByHash(store, hash)
  if (stored) return stored
  return inTransaction(store, () => {
    // Another process may have been quicker.
    const known = findVersionByHash(store, hash)
    if (known) return known
    const at = now.toISOString()
    insertPrompt(store, prompt.name, kind, at)
    statement<[Record<string, string | number | null>]>(
      store,
      `INSERT INTO prompt_version (prompt_id, version, hash, content, created_at, note, forked_from)
       SELECT id, (SELECT COUNT(*) + 1 FROM prompt_version WHERE prompt_id = prompt.id), @hash, @content, @at,
              @note, @forkedFrom
         FROM prompt WHERE name = @name`,
    ).run({
      name: prompt.name,
      hash,
      content: JSON.stringify(prompt),
      at,
      note,
      forkedFrom: forkedFrom ?? null,
    })
    const added = findVersionByHash(store, hash)
    if (!added) throw new Error(`prompt version ${hash} was not stored`)
    return added
  })
}

export function hasPromptVersion(store: Store, hash: string): boolean {
  return (
    statement<[string], { id: number }>(store, 'SELECT id FROM prompt_version WHERE hash = ?').get(hash) !==
    undefined
  )
}

function findVersionByHash(store: Store, hash: string): PromptVersion | null {
  const row = statement<[string], Row>(store, `${VERSIONS} WHERE prompt_version.hash = ?`).get(hash)
  return row ? parseVersion(row) : null
}

/** The versions of a prompt, newest first; none where there is no such prompt. */
export function listPromptVersions(store: Store, name: string): PromptVersion[] {
  return statement<[string], Row>(
    store,
    `${VERSIONS} WHERE prompt_version.prompt_id = (SELECT id FROM prompt WHERE name = ?)
      ORDER BY prompt_version.version DESC`,
  )
    .all(name)
    .map(parseVersion)
}
