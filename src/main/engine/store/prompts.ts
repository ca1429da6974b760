import type { Prompt } from '#shared/domain/prompt.ts'
import { inTransaction, type Store, statement } from './connection.ts'

export interface PromptVersion {
  readonly id: number
  readonly name: string
  /** Counts up from 1 within a name. */
  readonly version: number
  readonly hash: string
}

/** The version that holds this prompt, told by its hash; a changed prompt becomes the next version of its name. */
export function ensurePromptVersion(store: Store, prompt: Prompt, hash: string, now: Date): PromptVersion {
  return inTransaction(store, () => {
    const known = findPromptVersion(store, hash)
    if (known) return known
    const at = now.toISOString()
    statement<[string, string]>(
      store,
      'INSERT INTO prompt (name, created_at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    ).run(prompt.name, at)
    statement<[{ name: string; hash: string; content: string; at: string }]>(
      store,
      `INSERT INTO prompt_version (prompt_id, version, hash, content, created_at)
       SELECT id, (SELECT COUNT(*) + 1 FROM prompt_version WHERE prompt_id = prompt.id), @hash, @content, @at
         FROM prompt WHERE name = @name`,
    ).run({ name: prompt.name, hash, content: JSON.stringify(prompt), at })
    const added = findPromptVersion(store, hash)
    if (!added) throw new Error(`prompt version ${hash} was not stored`)
    return added
  })
}

function findPromptVersion(store: Store, hash: string): PromptVersion | undefined {
  return statement<[string], PromptVersion>(
    store,
    `SELECT prompt_version.id, prompt.name, version, hash
       FROM prompt_version JOIN prompt ON prompt.id = prompt_id WHERE hash = ?`,
  ).get(hash)
}
