import { joinContents, type Message, PARAGRAPH } from '#shared/domain/prompt.ts'

export interface Turn {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** System messages apart from the dialogue, for protocols that have a place of their own for them; null for none. */
export function splitSystem(messages: readonly Message[]): { system: string | null; turns: Turn[] } {
  const system = messages.filter(({ role }) => role === 'system')
  const turns = messages.flatMap(({ role, content }): Turn[] =>
    role === 'system' ? [] : [{ role, content }],
  )
  return { system: system.length > 0 ? joinContents(system) : null, turns }
}

/** Neighbouring turns of one role as one: some protocols want the roles to alternate. */
export function alternateRoles(turns: readonly Turn[]): Turn[] {
  const merged: Turn[] = []
  for (const turn of turns) {
    const last = merged.at(-1)
    if (last?.role === turn.role)
      merged[merged.length - 1] = { role: last.role, content: last.content + PARAGRAPH + turn.content }
    else merged.push(turn)
  }
  return merged
}
