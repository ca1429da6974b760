import { type FoundAnswer, findAnswer } from './find-answer.ts'
import { maskJson } from './json-answers.ts'
import { findRunOn, maskThinking } from './markup.ts'
import { extractMath, matchesGold } from './math/index.ts'
import { creditForChoices } from './readers/choices.ts'
import { type ReadableType, readerFor } from './readers/index.ts'
import { normaliseText } from './readers/plain-text.ts'
import {
  type Extraction,
  type GradedItem,
  type GradedResponse,
  type Score,
  STRICT_RULES,
  type Strictness,
} from './score.ts'

/** What is known of an answer besides where it stands. */
interface FoundExtraction {
  readonly extraction: Extraction
  /** The response marks it as its answer; otherwise it is a last resort's guess. */
  readonly isStated: boolean
  /** The response went on with a question of its own after it. */
  readonly ranOn: boolean
}

/** Grades one response against its item's gold answer. Pure, and total: there is no text it throws on. */
export function scoreResponse(
  response: GradedResponse,
  item: GradedItem,
  strictness: Strictness = 'lenient',
): Score {
  if (response.finishReason === 'content-filter') return { outcome: 'refused', credit: 0, extraction: null }
  const found = findExtraction(response, item, strictness)
  if (response.finishReason === 'length' && !found?.ranOn) return scoreCutOff(response, item, found)
  if (!found) return { outcome: 'no-answer', credit: 0, extraction: null }
  return grade(found.extraction, item)
}

/**
 * The token limit has cut the response off. What it had marked as its answer by then, in full, is its answer, and
 * earns what it is worth. But it is never called wrong: the model might have gone on to correct itself.
 * An answer that touches the cut may be the first half of another (`1` of `18`), and a guess is worth nothing here,
 * because the numbers at the cut are steps on the way.
 */
function scoreCutOff(response: GradedResponse, item: GradedItem, found: FoundExtraction | null): Score {
  const isComplete = found?.isStated === true && found.extraction.end < response.text.length
  if (!isComplete) return { outcome: 'truncated', credit: 0, extraction: null }
  const score = grade(found.extraction, item)
  return score.credit > 0 ? score : { ...score, outcome: 'truncated' }
}

function findExtraction(
  response: GradedResponse,
  item: GradedItem,
  strictness: Strictness,
): FoundExtraction | null {
  const spoken = maskThinking(response.text)
  if (spoken === null) return null
  const text = maskJson(spoken)
  const cut = findRunOn(text)
  // A run-on is only taken for one if the response had answered before it: some models restate the question first.
  const before = cut === null ? null : find(text.slice(0, cut), item, response.marker, strictness)
  const answered = before?.isStated ? before : null
  const found = answered ?? find(text, item, response.marker, strictness)
  if (!found) return null
  const { start, end, canonical, rule } = found
  const extraction = { value: response.text.slice(start, end), canonical, rule, start, end }
  return { extraction, isStated: found.isStated, ranOn: answered !== null }
}

function find(
  text: string,
  item: GradedItem,
  marker: string | null,
  strictness: Strictness,
): FoundAnswer | null {
  const { answerType } = item
  // A rubric says what a good answer does. Only a judge can tell, so nothing is extracted here.
  if (answerType === 'rubric') return null
  if (answerType !== 'math')
    return findAnswer(text, answerType, readerFor(item, answerType), marker, strictness)
  const extraction = extractMath(text, marker)
  if (strictness === 'strict' && extraction && !STRICT_RULES.has(extraction.rule)) return null
  // Math has an order of rules of its own; its last resorts are the ones named `last-…`.
  return extraction && { ...extraction, isStated: !extraction.rule.startsWith('last-') }
}

function grade(extraction: Extraction, item: GradedItem): Score {
  const credit = creditFor(extraction, item)
  return { outcome: credit === 1 ? 'correct' : credit > 0 ? 'partial' : 'wrong', credit, extraction }
}

function creditFor(extraction: Extraction, item: GradedItem): number {
  const { answerType } = item
  if (answerType === 'rubric') return 0
  if (answerType === 'math') return matchesGold(extraction.value, item.gold, item.question) ? 1 : 0
  const gold = canonicalGold(item, answerType)
  if (answerType === 'choices') return creditForChoices(extraction.canonical, gold)
  return extraction.canonical === gold ? 1 : 0
}

/** The gold answer as answers are compared. */
function canonicalGold(item: GradedItem, answerType: ReadableType): string {
  const reader = readerFor(item, answerType)
  return reader.readWhole(item.gold)?.canonical ?? normaliseText(item.gold)
}
