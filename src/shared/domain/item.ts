import type { AnswerType } from './answer-type.ts'
import type { Benchmark, Split } from './benchmark.ts'

/** One question with its gold answer. */
export interface Item {
  readonly benchmark: Benchmark
  /** `gsm8k`, `algebra`, `date_understanding`, `astronomy`; of the sample `gsm8k`, `math/algebra`, … */
  readonly task: string
  readonly split: Split
  /** Position in its file, from 0; behind the whole split where the file is an excerpt in an order of its own. */
  readonly ordinal: number
  readonly answerType: AnswerType
  /** As the official file has it; BBH keeps its options inside the question, MMLU apart from it. */
  readonly question: string
  /** MMLU's options in order, without letters; null where the question carries its own or has none. */
  readonly options: readonly string[] | null
  readonly gold: string
  readonly goldReasoning: string | null
  readonly level: string | null
}

/** An item under the SHA-256 (hex) of its content: two machines give the same item the same one. */
export type HashedItem = Item & { readonly hash: string }

/** A solved question shown before the asked one. `reasoning` is null where only the answer is known. */
export interface Exemplar {
  readonly question: string
  readonly options: readonly string[] | null
  readonly reasoning: string | null
  readonly answer: string
}

export const EXEMPLAR_SOURCES = ['official', 'split', 'own'] as const
export type ExemplarSource = (typeof EXEMPLAR_SOURCES)[number]

export interface ExemplarSet {
  readonly benchmark: Benchmark
  /** null: for every task of the benchmark. */
  readonly task: string | null
  /** `original`, `hardest`, `cot-prompts`, `flan-cot`, `dev`, `own`. */
  readonly name: string
  readonly source: ExemplarSource
  /** The sentence that introduces the task, as the official prompt has it. */
  readonly instruction: string | null
  readonly exemplars: readonly Exemplar[]
}

export type HashedExemplarSet = ExemplarSet & { readonly hash: string }

/** A file that was read, so that a figure can be traced to the bytes it came from. */
export interface DatasetFile {
  /** As the user knows it: the path they named, or a path below the folder they named. */
  readonly path: string
  /** SHA-256 of the bytes, hex. Two files may share it: BBH has one prompt text for several tasks. */
  readonly sha256: string
  readonly benchmark: Benchmark
  readonly kind: 'items' | 'exemplars'
  readonly byteLength: number
  /** Questions in it: items, or exemplars of all its sets. */
  readonly entries: number
}
