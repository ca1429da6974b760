import { useEffect, useState } from 'react'
import type { Client } from '#shared/contract/index.ts'
import { useClient } from '../../../client/ConnectionProvider.tsx'

export type JudgementKind = 'overrule' | 'dispute' | 'note'

type Drafts = Readonly<Partial<Record<JudgementKind, string>>>

/** What was typed of an attempt and not said yet, by attempt, of each engine connected to; gone with the page. */
const left = new WeakMap<Client, Map<number, Drafts>>()

/** Words about an attempt that were begun, kept while others are read. */
export function useDrafts(attemptId: number): {
  readonly drafts: Drafts
  /** null: nothing of it is kept any longer. */
  keep(kind: JudgementKind, words: string | null): void
} {
  const client = useClient()
  const [drafts, setDrafts] = useState<Drafts>(() => left.get(client)?.get(attemptId) ?? {})
  useEffect(() => {
    const ofAll = left.get(client) ?? new Map<number, Drafts>()
    if (Object.keys(drafts).length > 0) ofAll.set(attemptId, drafts)
    else ofAll.delete(attemptId)
    left.set(client, ofAll)
  }, [client, attemptId, drafts])
  return {
    drafts,
    keep: (kind, words) =>
      setDrafts(({ [kind]: _, ...others }) => (words === null ? others : { ...others, [kind]: words })),
  }
}
