import type { Format } from '#shared/domain/format.ts'
import type { PromptKind } from '#shared/domain/prompt.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'

/** Where a way of prompting was described. */
export interface PromptReference {
  readonly title: string
  readonly url: string
}

/** What is kept of a prompt beside its versions. */
export interface PromptFacts {
  readonly name: string
  readonly kind: PromptKind
  readonly tags: readonly string[]
  readonly notes: string
  readonly reference: PromptReference | null
}

/** A prompt as a list shows it. */
export interface ListedPrompt extends PromptFacts {
  readonly versions: number
  readonly latest: { readonly version: number; readonly hash: string; readonly createdAt: string }
  readonly format: Format
  /** Runs made with any of its versions. */
  readonly runs: number
}

/** Does nothing where there is a prompt of that name. */
export function insertPrompt(store: Store, name: string, kind: PromptKind, at: string): void {
  statement<[string, string, string]>(
    store,
    'INSERT INTO prompt (name, kind, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING',
  ).run(name, kind, at)
}

const FACTS = 'name, kind, tags, notes, reference'
interface FactsRow extends Omit<PromptFacts, 'tags' | 'reference'> {
  readonly tags: string
  readonly reference: string | null
}

const parseFacts = <T extends FactsRow>({ tags, reference, ...row }: T) => ({
  ...row,
  tags: fromJson<string[]>(tags),
  reference: reference === null ? null : fromJson<PromptReference>(reference),
})

export function findPromptFacts(store: Store, name: string): PromptFacts | null {
  const row = statement<[string], FactsRow>(store, `SELECT ${FACTS} FROM prompt WHERE name = ?`).get(name)
  return row ? parseFacts(row) : null
}

/** The prompts that have a version, by name; those that studies made are left out. */
export function listPrompts(store: Store): ListedPrompt[] {
  type Row = FactsRow & {
    readonly version: number
    readonly versions: number
    readonly hash: string
    readonly createdAt: string
    readonly format: Format
    readonly runs: number
  }
  return statement<[], Row>(
    store,
    `SELECT prompt.name, kind, tags, notes, reference, latest.version, latest.version AS versions, latest.hash,
            latest.created_at AS createdAt, latest.content ->> '$.format' AS format,
            (SELECT COUNT(*) FROM prompt_version CROSS JOIN run ON run.prompt_version_id = prompt_version.id
              WHERE prompt_version.prompt_id = prompt.id) AS runs
       FROM prompt
      CROSS JOIN prompt_version AS latest ON latest.prompt_id = prompt.id
        AND latest.version = (SELECT MAX(version) FROM prompt_version WHERE prompt_id = prompt.id)
      WHERE kind <> 'variant'
      ORDER BY prompt.name`,
  )
    .all()
    .map((row) => {
      const { version, hash, createdAt, ...facts } = parseFacts(row)
      return { ...facts, latest: { version, hash, createdAt } }
    })
}

/** False where there is no such prompt. */
export function annotatePrompt(
  store: Store,
  name: string,
  facts: Partial<Pick<PromptFacts, 'tags' | 'notes' | 'reference' | 'kind'>>,
): boolean {
  const { tags, notes, reference, kind } = facts
  return (
    statement<[Record<string, string | null>]>(
      store,
      `UPDATE prompt SET tags = COALESCE(@tags, tags), notes = COALESCE(@notes, notes),
              reference = COALESCE(@reference, reference), kind = COALESCE(@kind, kind)
        WHERE name = @name`,
    ).run({
      name,
      tags: tags ? JSON.stringify(tags) : null,
      notes: notes ?? null,
      reference: reference ? JSON.stringify(reference) : null,
      kind: kind ?? null,
    }).changes === 1
  )
}

/** Deletes a prompt with its versions, of which no run may have been made. */
export function deletePrompt(store: Store, name: string): void {
  inTransaction(store, () => {
    statement<[string]>(
      store,
      'DELETE FROM prompt_version WHERE prompt_id = (SELECT id FROM prompt WHERE name = ?)',
    ).run(name)
    statement<[string]>(store, 'DELETE FROM prompt WHERE name = ?').run(name)
  })
}
