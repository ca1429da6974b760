import type { Span } from './span.ts'
import { readStepLoop, type StepLoopPart } from './step-loop.ts'
import { cutIntoSteps, type ReasoningStep } from './steps.ts'
import { readTagged, type TaggedTrace } from './tagged.ts'
import { splitThinking } from './thinking.ts'

export type ResponseSection =
  | (Span & { readonly kind: 'thinking' })
  | (Span & { readonly kind: 'steps'; readonly steps: readonly ReasoningStep[] })

/** What a response turns out to be made of. Every span counts from the beginning of the response. */
export type ResponseReading =
  | { readonly kind: 'tagged'; readonly trace: TaggedTrace }
  | { readonly kind: 'step-loop'; readonly parts: readonly StepLoopPart[] }
  | { readonly kind: 'steps'; readonly sections: readonly ResponseSection[] }

/** Longer responses are not cut up: who reads that much reads it as it came. */
export const MOST_READ_CHARACTERS = 200_000

/** Null for a response too long to be taken apart. */
export function readResponse(text: string): ResponseReading | null {
  if (text.length > MOST_READ_CHARACTERS) return null
  const trace = readTagged(text)
  if (trace) return { kind: 'tagged', trace }
  const parts = readStepLoop(text)
  if (parts) return { kind: 'step-loop', parts }
  const sections = splitThinking(text).map(({ start, end, isThinking }): ResponseSection => {
    if (isThinking) return { kind: 'thinking', start, end }
    const steps = cutIntoSteps(text.slice(start, end)).map((step) => ({
      ...step,
      start: step.start + start,
      end: step.end + start,
    }))
    return { kind: 'steps', start, end, steps }
  })
  return { kind: 'steps', sections }
}
