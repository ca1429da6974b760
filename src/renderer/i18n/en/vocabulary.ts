import type { Benchmark } from '#shared/domain/benchmark.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'
import type { ExemplarSource } from '#shared/domain/item.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import type { FinishReason, NamedState } from '#shared/domain/run.ts'

export const vocabulary = {
  benchmark: {
    gsm8k: BENCHMARK_FACTS.gsm8k.name,
    math: BENCHMARK_FACTS.math.name,
    bbh: BENCHMARK_FACTS.bbh.name,
    mmlu: BENCHMARK_FACTS.mmlu.name,
    sample: BENCHMARK_FACTS.sample.name,
  } satisfies Record<Benchmark, string>,
  format: {
    'in-context-cot': 'in-context CoT',
    'in-context-ao': 'in-context answer-only',
    'zero-shot-cot': 'zero-shot CoT',
    'zero-shot-ao': 'zero-shot answer-only',
  } satisfies Record<Format, string>,
  formatShort: {
    'in-context-cot': 'in-context CoT',
    'in-context-ao': 'in-context AO',
    'zero-shot-cot': 'zero-shot CoT',
    'zero-shot-ao': 'zero-shot AO',
  } satisfies Record<Format, string>,
  outcome: {
    correct: 'correct',
    wrong: 'wrong',
    partial: 'partial',
    'no-answer': 'no answer',
    truncated: 'truncated',
    refused: 'refused',
    error: 'error',
  } satisfies Record<Outcome, string>,
  legend: 'What the colours of outcomes mean',
  unanswered: 'not asked yet',
  /** How a search for items reads what is typed. */
  searchHint:
    'Every word must occur. The last one may be the beginning of a word, from three letters on, unless it is a very common word. In "quotes", words are whole and in this order.',
  /** A run's state is called so wherever it is told of. */
  state: {
    queued: 'queued',
    running: 'running',
    paused: 'paused',
    interrupted: 'interrupted',
    quota: 'out of quota',
    key: 'key refused',
    provider: 'stopped',
    incomplete: 'incomplete',
    cancelled: 'cancelled',
    done: 'done',
  } satisfies Record<NamedState, string>,
  finishReason: {
    stop: 'stop',
    length: 'token limit',
    'content-filter': 'content filter',
    other: 'other',
  } satisfies Record<FinishReason, string>,
  exemplarSource: {
    official: 'official prompt',
    split: 'train or dev split',
    own: 'ours',
  } satisfies Record<ExemplarSource, string>,
  averaging: { micro: 'micro', macro: 'macro' },
  averagingLong: {
    micro: 'Ranked by the micro average: over items',
    macro: 'Ranked by the macro average: over tasks',
  },
  interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  percent: (score: string) => `${score} %`,
  /** Remarks on one thing, one after the other. */
  enumerate: (parts: readonly string[]) => parts.join(', '),
  sentences: (parts: readonly string[]) => parts.join(' '),
  labelled: (label: string, what: string) => `${label}: ${what}`,
}
