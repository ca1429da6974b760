import { useEffect, useState } from 'react'
import type { Client } from '#shared/contract/index.ts'
import { useClient } from '../../client/ConnectionProvider.tsx'
import type { PlaygroundChoices } from './choices.ts'
import type { PlaygroundSearch } from './search.ts'

interface Session {
  readonly choices: PlaygroundChoices
  /** Which question of the store was last asked. */
  readonly search: PlaygroundSearch
}

/** What was chosen and written, of each engine connected to; gone with the page. */
const sessions = new WeakMap<Client, Session>()

const FIRST_CHOICES: PlaygroundChoices = { question: { from: 'store' }, prompts: [], drafts: [], models: [] }

/**
 * The choices as they were left when another page was looked at; a prompt or question that the address names is taken
 * up besides. `search` is the address's, or where it names no question the last one's.
 */
export function useSession(address: PlaygroundSearch): {
  readonly choices: PlaygroundChoices
  readonly search: PlaygroundSearch
  change(part: Partial<PlaygroundChoices>): void
} {
  const client = useClient()
  const [left] = useState(() => sessions.get(client) ?? null)
  const [choices, setChoices] = useState(() => withPrompt(left?.choices ?? FIRST_CHOICES, address.prompt))
  const isNamed = address.benchmark !== undefined || address.item !== undefined
  const search = isNamed || left === null ? address : { ...left.search, ...address }
  useEffect(() => {
    sessions.set(client, { choices, search })
  }, [client, choices, search])
  return { choices, search, change: (part) => setChoices((previous) => ({ ...previous, ...part })) }
}

function withPrompt(choices: PlaygroundChoices, prompt: string | undefined): PlaygroundChoices {
  if (prompt === undefined || choices.prompts.includes(prompt)) return choices
  return { ...choices, prompts: [...choices.prompts, prompt] }
}
