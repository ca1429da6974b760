import type { Attempt } from '#shared/contract/views.ts'
import { PARAGRAPH } from '#shared/domain/prompt.ts'

/** Messages as one text to be compared, each under its role. */
export function writeSent(
  messages: Attempt['messages'],
  role: Readonly<Record<Attempt['messages'][number]['role'], string>>,
): string {
  return messages.map((message) => `[${role[message.role]}]\n${message.content}`).join(PARAGRAPH)
}
