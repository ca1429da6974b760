import * as z from 'zod'
import type { Writing } from '../provider.ts'
import type { Assembly } from '../streamed-answer.ts'

const grown = z.object({ type: z.string(), delta: z.string() })
const ended = z.object({
  type: z.enum(['response.completed', 'response.incomplete', 'response.failed']),
  response: z.unknown(),
})

/** An answer over Responses: its last event brings it whole. */
export function assembleResponse(): Assembly {
  let answer: unknown = null
  return {
    add: (event) => {
      const end = ended.safeParse(event)
      if (end.success) answer = end.data.response
      const growth = grown.safeParse(event)
      return growth.success ? writingOf(growth.data) : null
    },
    answer: () => answer,
  }
}

function writingOf({ type, delta }: z.output<typeof grown>): Writing | null {
  switch (type) {
    case 'response.output_text.delta':
    case 'response.refusal.delta':
      return { text: delta, thinking: '' }
    case 'response.reasoning_text.delta':
    case 'response.reasoning_summary_text.delta':
      return { text: '', thinking: delta }
    default:
      return null
  }
}
