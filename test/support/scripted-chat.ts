import * as z from 'zod'
import type { RecordedRequest, Scripted, ScriptedAnswer } from './scripted-server.ts'

/** An answer over Chat Completions. */
export const says = (text: string): ScriptedAnswer => ({
  headers: { 'x-request-id': 'req-7' },
  body: {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'scripted-2026-01-01',
    choices: [
      { index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: 'stop' },
    ],
    usage: {
      prompt_tokens: 100,
      completion_tokens: 10,
      total_tokens: 110,
      completion_tokens_details: { reasoning_tokens: 4 },
    },
  },
})

export const fails = (status: number, code: string, message: string, headers = {}): Scripted => ({
  status,
  headers,
  body: { error: { message, type: code, code } },
})

/** The question asked: the last message's text. */
export function questionOf({ body }: RecordedRequest): string {
  const { messages } = z.object({ messages: z.array(z.object({ content: z.string() })) }).parse(body)
  return messages.at(-1)?.content ?? ''
}
