import type { Attempt } from '#shared/contract/views.ts'
import { PARAGRAPH } from '#shared/domain/prompt.ts'

/** Messages of an attempt, those of the task apart from the item's own, so that neither is likened to the other. */
export function splitSent({ messages, sharedMessages }: Pick<Attempt, 'messages' | 'sharedMessages'>): {
  readonly own: Attempt['messages']
  readonly shared: Attempt['messages']
} {
  return { own: messages.slice(sharedMessages), shared: messages.slice(0, sharedMessages) }
}

/** Messages as one text to be compared, each under its role. */
export function writeSent(
  messages: Attempt['messages'],
  role: Readonly<Record<Attempt['messages'][number]['role'], string>>,
): string {
  return messages.map((message) => `[${role[message.role]}]\n${message.content}`).join(PARAGRAPH)
}
