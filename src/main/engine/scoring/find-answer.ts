import type { ExtractionRule } from '#shared/domain/extraction-rule.ts'
import { firstLine, lastLine } from './claim.ts'
import { maskMarkup } from './markup.ts'
import type { ReadableType } from './readers/index.ts'
import { type AnswerReader, PASSAGE_LIMIT, type Reading, type Span } from './reading.ts'
import { STRICT_RULES, type Strictness } from './score.ts'
import {
  findAnswerIs,
  findAnswerLetter,
  findBoxed,
  findHashes,
  findMarked,
  findTagged,
} from './statements.ts'

/** A reading whose offsets count from the beginning of the response, and the rule that found it. */
export interface FoundAnswer extends Reading {
  readonly rule: ExtractionRule
  /** The response marks it as its answer; otherwise it is a last resort's guess. */
  readonly isStated: boolean
}

interface Rule {
  readonly name: ExtractionRule
  /** Where the answer may stand, the place that counts most first. */
  readonly find: (text: string) => readonly Span[]
  readonly read: 'readStated' | 'readWhole'
}

const ANSWER_NOUNS = ['answers?']
const CHOICE_NOUNS = ['answers?', 'options?', 'choices?']
const isChoice = (answerType: ReadableType) => answerType === 'choice' || answerType === 'choices'

/** What marks an answer, in the order in which it is believed. */
function rulesFor(answerType: ReadableType, reader: AnswerReader, marker: string | null): readonly Rule[] {
  const closing = reader.markup === 'kept' ? 'line' : 'balanced'
  const rules: (Rule | null)[] = [
    marker === null ? null : { name: 'marker', find: (text) => findMarked(text, marker), read: 'readStated' },
    { name: 'boxed', find: (text) => findBoxed(text, closing), read: 'readStated' },
    { name: 'answer-tag', find: findTagged, read: 'readStated' },
    { name: 'hashes', find: findHashes, read: 'readWhole' },
    // Where there are options, “A:” may be the first of them.
    isChoice(answerType) ? null : { name: 'answer-letter', find: findAnswerLetter, read: 'readWhole' },
    {
      name: 'answer-is',
      find: (text) => findAnswerIs(text, isChoice(answerType) ? CHOICE_NOUNS : ANSWER_NOUNS),
      read: 'readStated',
    },
    { name: 'bare', find: wholeLine, read: 'readWhole' },
  ]
  return rules.filter((rule) => rule !== null)
}

/** The answer a response states or, failing that and unless reading is strict, the answer type's last resort. */
export function findAnswer(
  text: string,
  answerType: ReadableType,
  reader: AnswerReader,
  marker: string | null,
  strictness: Strictness,
): FoundAnswer | null {
  const rules = rulesFor(answerType, reader, marker)
  if (strictness === 'strict')
    return findStated(
      text,
      rules.filter(({ name }) => STRICT_RULES.has(name)),
      reader,
    )
  return findStated(text, rules, reader) ?? guess(text, rules, reader)
}

/** Every rule reads its last match first, and goes back to earlier ones only past matches that hold no answer. */
function findStated(text: string, rules: readonly Rule[], reader: AnswerReader): FoundAnswer | null {
  for (const { name, find, read } of rules) {
    for (const passage of find(text)) {
      const reading = readPassage(text, passage, reader, read)
      if (reading) return { ...reading, rule: name, isStated: true }
    }
  }
  return null
}

/**
 * A line at either end that is nothing but an answer, else what the type makes of the end. What stands before a
 * statement that could not be read is not looked at, because the model has said that its answer comes after.
 */
function guess(text: string, rules: readonly Rule[], reader: AnswerReader): FoundAnswer | null {
  const cues = rules.filter(({ name }) => name === 'marker' || name === 'answer-is')
  const unread = cues.flatMap(({ find }) => find(text).slice(0, 1))
  const from = Math.max(0, text.length - PASSAGE_LIMIT, ...unread.map(({ start }) => start))
  const closing = reader.readClosing
    ? readPassage(text, { start: from, end: text.length }, reader, 'readClosing')
    : readPassage(text, offset(lastLine(text.slice(from)), from), reader, 'readWhole')
  if (closing) return { ...closing, rule: 'last-line', isStated: false }
  const opening = unread.length === 0 ? readOpeningLine(text, reader) : null
  if (opening) return { ...opening, rule: 'first-line', isStated: false }
  const tail = readPassage(text, { start: from, end: text.length }, reader, 'readTail')
  return tail && { ...tail, rule: reader.tailRule, isStated: false }
}

/** The first line if it alone is an answer: when the next one is too, both may repeat the options. */
function readOpeningLine(text: string, reader: AnswerReader): Reading | null {
  const opening = offset(firstLine(text.slice(0, PASSAGE_LIMIT)), 0)
  const next = offset(firstLine(text.slice(opening.end, opening.end + PASSAGE_LIMIT)), opening.end)
  return readPassage(text, next, reader, 'readWhole') ? null : readPassage(text, opening, reader, 'readWhole')
}

function readPassage(
  text: string,
  { start, end }: Span,
  reader: AnswerReader,
  read: 'readStated' | 'readWhole' | 'readClosing' | 'readTail',
): Reading | null {
  const passage = text.slice(start, end)
  const reading = reader[read]?.(reader.markup === 'masked' ? maskMarkup(passage) : passage) ?? null
  return reading && { ...reading, start: reading.start + start, end: reading.end + start }
}

function wholeLine(text: string): Span[] {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const isLine = end - start <= PASSAGE_LIMIT && !text.slice(start, end).includes('\n')
  return isLine && start < end ? [{ start, end }] : []
}

function offset(line: { readonly text: string; readonly start: number }, by: number): Span {
  return { start: line.start + by, end: line.start + by + line.text.length }
}
