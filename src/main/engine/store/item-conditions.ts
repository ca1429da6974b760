import type { ItemsFilter, ItemsQuery } from '#shared/contract/views.ts'
import { OUTCOMES, type ScoredOutcome } from '#shared/domain/outcome.ts'
import type { TextCondition } from './full-text.ts'

/** What a condition or an order looks at besides `attempt` itself; joined only where it is needed. */
export const JOINS = {
  item: 'CROSS JOIN item ON item.id = attempt.item_id',
  score: 'LEFT JOIN score ON score.attempt_id = attempt.id',
  response: 'LEFT JOIN response ON response.attempt_id = attempt.id',
  texts: `LEFT JOIN text AS answer_text ON answer_text.id = response.text_id
       LEFT JOIN text AS thinking_text ON thinking_text.id = response.thinking_text_id`,
  mark: 'LEFT JOIN attempt_mark ON attempt_mark.attempt_id = attempt.id',
  dispute: 'LEFT JOIN dispute ON dispute.item_id = attempt.item_id',
  reasoningLength: 'answer_text.byte_length + COALESCE(thinking_text.byte_length, 0)',
} as const

type Join = 'item' | 'score' | 'response' | 'texts'
/** In this order, as the later refer to the earlier. */
const JOIN_ORDER: readonly Join[] = ['item', 'score', 'response', 'texts']

class Joins {
  readonly #needed: ReadonlySet<Join>

  constructor(needed: Iterable<Join>) {
    this.#needed = new Set(needed)
  }

  and(more: readonly Join[]): Joins {
    return new Joins([...this.#needed, ...more])
  }

  sql(): string {
    return JOIN_ORDER.filter((join) => this.#needed.has(join))
      .map((join) => JOINS[join])
      .join(' ')
  }
}

interface Condition {
  readonly sql: string
  readonly params: readonly (string | number)[]
  readonly needs?: readonly Join[]
}

export interface ItemsSelection {
  readonly joins: Joins
  readonly where: string
  readonly params: readonly (string | number)[]
}

/** `text`: what a full-text search asks; null where there is none. */
export function itemConditions(filter: ItemsFilter, text: TextCondition | null): ItemsSelection {
  const conditions = [...conditionsOf(filter, text)]
  return {
    joins: new Joins(conditions.flatMap(({ needs }) => needs ?? [])),
    where: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  }
}

function* conditionsOf(filter: ItemsFilter, text: TextCondition | null): Generator<Condition> {
  const { runId, outcomes, task, differsFrom } = filter
  yield { sql: 'attempt.run_id = ?', params: [runId] }
  if (outcomes.length > 0) yield outcomeCondition(runId, outcomes)
  if (task !== null) yield { sql: 'item.task = ?', params: [task], needs: ['item'] }
  if (text) yield text
  yield* rangeConditions('response.latency_ms', filter.latencyMs, ['response'])
  yield* rangeConditions('response.output_tokens', filter.outputTokens, ['response'])
  yield* rangeConditions(`(${JOINS.reasoningLength})`, filter.reasoningLength, ['response', 'texts'])
  yield* markConditions(runId, filter.flagged, 'flagged = 1')
  yield* markConditions(runId, filter.overruled, 'overruled IS NOT NULL')
  yield* markConditions(runId, filter.noted, 'note IS NOT NULL')
  if (filter.disputed !== null)
    yield {
      sql: `attempt.item_id ${filter.disputed ? 'IN' : 'NOT IN'} (SELECT item_id FROM dispute)`,
      params: [],
    }
  if (differsFrom !== null)
    yield {
      sql: `EXISTS (SELECT 1 FROM attempt AS other CROSS JOIN score AS other_score ON other_score.attempt_id = other.id
                     WHERE other.run_id = ? AND other.item_id = attempt.item_id AND other.sample = attempt.sample
                       AND other_score.outcome <> score.outcome)`,
      params: [differsFrom],
      needs: ['score'],
    }
}

function outcomeCondition(runId: number, outcomes: ItemsFilter['outcomes']): Condition {
  const scored = outcomes.filter((outcome): outcome is ScoredOutcome => outcome !== 'error')
  // Says “not answered” as well, word for word as the index of open attempts does.
  const error = `(attempt.status <> 'answered' AND attempt.status = 'error')`
  if (scored.length === 0) return { sql: error, params: [] }
  const places = scored.map(() => '?').join(', ')
  const sql = `attempt.id IN (SELECT attempt_id FROM score WHERE run_id = ? AND outcome IN (${places}))`
  const params = [runId, ...scored]
  return scored.length === outcomes.length ? { sql, params } : { sql: `(${sql} OR ${error})`, params }
}

function* rangeConditions(
  column: string,
  range: ItemsFilter['latencyMs'],
  needs: readonly Join[],
): Generator<Condition> {
  if (range === null) return
  if (range.min !== null) yield { sql: `${column} >= ?`, params: [range.min], needs }
  if (range.max !== null) yield { sql: `${column} <= ?`, params: [range.max], needs }
}

function* markConditions(runId: number, wanted: boolean | null, mark: string): Generator<Condition> {
  if (wanted === null) return
  yield {
    sql: `attempt.id ${wanted ? 'IN' : 'NOT IN'} (SELECT attempt_id FROM attempt_mark WHERE run_id = ? AND ${mark})`,
    params: [runId],
  }
}

const OUTCOME_PLACE = `CASE WHEN attempt.status = 'error' THEN ${OUTCOMES.indexOf('error')} ELSE CASE score.outcome ${OUTCOMES.map(
  (outcome, index) => `WHEN '${outcome}' THEN ${index}`,
).join(' ')} END END`

const ORDERS: Readonly<Record<ItemsQuery['sort']['by'], { sql: string; needs: readonly Join[] }>> = {
  plan: { sql: 'attempt.id', needs: [] },
  ordinal: { sql: 'item.ordinal', needs: ['item'] },
  task: { sql: 'item.task', needs: ['item'] },
  outcome: { sql: OUTCOME_PLACE, needs: ['score'] },
  latency: { sql: 'response.latency_ms', needs: ['response'] },
  'output-tokens': { sql: 'response.output_tokens', needs: ['response'] },
  'reasoning-length': { sql: JOINS.reasoningLength, needs: ['response', 'texts'] },
}

/** Attempts without a value come last either way. */
export function itemOrder({ by, descending }: ItemsQuery['sort']): { sql: string; needs: readonly Join[] } {
  const { sql, needs } = ORDERS[by]
  const direction = descending ? 'DESC' : 'ASC'
  if (by === 'plan') return { sql: `attempt.id ${direction}`, needs }
  return { sql: `(${sql}) IS NULL, (${sql}) ${direction}, attempt.id`, needs }
}
