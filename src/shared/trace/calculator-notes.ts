import type { Span } from './span.ts'

/** A sum between double angle brackets, as GSM8K's authors wrote for a calculator: `<<16-3-4=9>>`. */
const NOTE = /<<[\d\s.,+\-*/()=%$]{1,200}>>/g

/** The text without its notes for a calculator, and where the span lies in it. A note that the span touches stays. */
export function withoutCalculatorNotes(text: string, span: Span | null): { text: string; span: Span | null } {
  let shift = 0
  const left = text.replace(NOTE, (note, start: number) => {
    const end = start + note.length
    if (span && start < span.end && end > span.start) return note
    if (span && end <= span.start) shift += note.length
    return ''
  })
  return { text: left, span: span && { start: span.start - shift, end: span.end - shift } }
}
