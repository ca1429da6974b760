import type { Variant } from '#shared/domain/variant.ts'
import { sensitivityOf, type VariantAnswer } from '../../analysis/index.ts'
import { countOptions, originalLetter } from '../../prompts/index.ts'
import { templateFor } from '../../runs/index.ts'
import {
  findRun,
  type ItemAnswer,
  listItemAnswers,
  type RunRecord,
  readItem,
  type Store,
  type StoredItem,
  type StudyRecord,
} from '../../store/index.ts'

/** A model's run under a variant, with its answers by item. */
export interface VariantRun {
  readonly variant: Variant
  readonly run: RunRecord
  readonly answers: ReadonlyMap<number, ItemAnswer>
}

/** An item that was answered under every variant with answers, and its answers in the variants' order. */
export interface StudiedItem {
  readonly item: StoredItem
  readonly answers: readonly {
    readonly variant: string
    readonly given: ItemAnswer
    readonly value: VariantAnswer
  }[]
  readonly sensitivity: number
  /** Variants it is right under. */
  readonly right: number
}

export interface StudiedModel {
  readonly model: string
  /** Its runs in the study, and those of them that are done. */
  readonly planned: number
  readonly done: number
  /** Those with answers. */
  readonly runs: readonly VariantRun[]
  readonly items: readonly StudiedItem[]
}

/** The runs of a study that are there, in its order. */
export function studyRuns(store: Store, study: StudyRecord): { variant: Variant; run: RunRecord }[] {
  return study.runs.flatMap(({ runId, variant }) => {
    const run = findRun(store, runId)
    return run ? [{ variant, run }] : []
  })
}

/** A study model by model, as far as it has been answered. */
export function readStudy(store: Store, study: StudyRecord): StudiedModel[] {
  const runs = studyRuns(store, study).map(({ variant, run }) => ({
    variant,
    run,
    answers: new Map(listItemAnswers(store, run.id).map((answer) => [answer.itemId, answer])),
  }))
  return [...Map.groupBy(runs, ({ run }) => run.model.name)].map(([model, ofModel]) => {
    const answered = ofModel.filter(({ answers }) => answers.size > 0)
    const [first, ...others] = answered
    const common = [...(first?.answers.keys() ?? [])].filter((id) =>
      others.every(({ answers }) => answers.has(id)),
    )
    return {
      model,
      planned: ofModel.length,
      done: ofModel.filter(({ run }) => run.status === 'done').length,
      runs: answered,
      items: common.map((id) => studyItem(readItem(store, id), answered)),
    }
  })
}

function studyItem(item: StoredItem, runs: readonly VariantRun[]): StudiedItem {
  const answers = runs.flatMap(({ variant, run, answers: ofRun }) => {
    const given = ofRun.get(item.id)
    return given ? [{ variant: variant.key, given, value: comparedValue(item, run, given) }] : []
  })
  return {
    item,
    answers,
    sensitivity: sensitivityOf(
      answers.map(({ value }) => value),
      classesOf(item, answers.length),
    ),
    right: answers.filter(({ given }) => given.outcome === 'correct').length,
  }
}

/** An answer as compared; a letter is that of the option in the benchmark's own order. */
function comparedValue(item: StoredItem, run: RunRecord, { canonical, answer }: ItemAnswer): VariantAnswer {
  if (item.answerType !== 'choice' || canonical === null) return canonical ?? answer
  const { optionOrder } = templateFor(run.prompt.content, item)
  return (optionOrder && originalLetter(item, optionOrder, canonical)) ?? canonical
}

/** How many answers there are to choose from; of an open question as many as it was asked. */
function classesOf(item: StoredItem, variants: number): number {
  if (item.answerType === 'choice') return Math.max(2, countOptions(item))
  return item.answerType === 'boolean-like' ? 2 : variants
}
