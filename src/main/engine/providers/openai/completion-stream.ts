import * as z from 'zod'
import type { Assembly } from '../streamed-answer.ts'

/** What a request over Chat Completions or Completions says to be answered as it is written, counts included. */
export const STREAMED = { stream: true, stream_options: { include_usage: true } } as const

/** What is not text there adds nothing. */
const words = z.string().nullish().catch(null)

const chunk = z.object({
  model: words,
  choices: z
    .array(
      z.object({
        finish_reason: words,
        /** Completions. */
        text: words,
        /** Chat Completions. */
        delta: z
          .object({ content: words, refusal: words, reasoning_content: words, reasoning: words })
          .nullish(),
      }),
    )
    .nullish(),
  usage: z.unknown().optional(),
})

/** An answer over Chat Completions or Completions, out of its chunks. The end is the chunk that says why. */
export function assembleCompletion(): Assembly {
  const parts = { text: '', refusal: '', thinking: '' }
  let model: string | null = null
  let finish: string | null = null
  let usage: unknown = null
  return {
    add: (event) => {
      const parsed = chunk.safeParse(event)
      if (!parsed.success) return null
      const [choice] = parsed.data.choices ?? []
      model = parsed.data.model ?? model
      usage = parsed.data.usage ?? usage
      finish = choice?.finish_reason ?? finish
      const { content, refusal, reasoning_content, reasoning } = choice?.delta ?? {}
      const text = content ?? choice?.text ?? ''
      const thinking = reasoning_content || reasoning || ''
      parts.text += text
      parts.refusal += refusal ?? ''
      parts.thinking += thinking
      return { text: text || (refusal ?? ''), thinking }
    },
    answer: () =>
      finish === null
        ? null
        : {
            model,
            usage,
            choices: [
              {
                finish_reason: finish,
                text: parts.text,
                message: {
                  content: parts.text,
                  refusal: parts.refusal,
                  reasoning_content: parts.thinking,
                },
              },
            ],
          },
  }
}
