import { eventIterator, type } from '@orpc/contract'
import * as z from 'zod'
import { FIGURE_MARKS } from '../board/figure.ts'
import type { Opening } from '../board/opening.ts'
import { boardView } from './board-view.ts'
import {
  count,
  format,
  fraction,
  instant,
  interval,
  judgement,
  lineOfText,
  modelType,
  procedure,
  runId,
} from './vocabulary.ts'

export const boardModel = z.object({
  name: z.string(),
  organisation: z.string().nullable(),
  /** `YYYY` or `YYYY-MM`. */
  released: z.string().nullable(),
  paramsB: z.number().nullable(),
  activeParamsB: z.number().nullable(),
  type: modelType.nullable(),
  openWeights: z.boolean().nullable(),
  priceInUsdPerMtok: z.number().nullable(),
  priceOutUsdPerMtok: z.number().nullable(),
})

export const figureSource = z.object({
  id: z.int(),
  title: z.string(),
  /** Of published figures always there. */
  url: z.string().nullable(),
  date: z.string().nullable(),
  attribution: z.string().nullable(),
})

const figureBase = z.object({
  id: z.string(),
  model: z.string(),
  benchmark: z.string(),
  task: z.string().nullable(),
  score: fraction,
  metric: z.string(),
  shots: count.nullable(),
  chainOfThought: z.boolean().nullable(),
})

const ownFigure = figureBase.extend({
  provenance: z.literal('own'),
  run: z.object({
    id: runId,
    format,
    items: count,
    /** Items asked, and items of all that the figure stands for: fewer asked make it a sample. */
    asked: count,
    ofItems: count,
    ci95: interval.nullable(),
    standardError: z.number().nullable(),
    split: z.string(),
    promptHash: z.string(),
    extractorVersion: count,
    judgement,
    complete: z.boolean(),
    costUsd: z.number().nullable(),
    finishedAt: instant.nullable(),
  }),
})

/** Place of a text in `texts`. */
const text = z.int().nonnegative()

/**
 * Reported figures, column by column: the n-th of each list is the n-th figure's. There are tens of thousands, and as
 * objects their names alone would be most of what is sent, checked and read.
 */
const reportedFigures = z.object({
  /** What figures say in words, each once. */
  texts: z.array(z.string()),
  id: z.array(z.string()),
  provenance: z.array(z.enum(['published', 'imported'])),
  model: z.array(text),
  benchmark: z.array(text),
  task: z.array(text.nullable()),
  score: z.array(fraction),
  metric: z.array(text),
  shots: z.array(count.nullable()),
  chainOfThought: z.array(z.boolean().nullable()),
  /** Id of one of the `sources` beside them. */
  source: z.array(z.int()),
  hubRun: z.array(z.boolean().nullable()),
  note: z.array(text.nullable()),
  /** Few have any: which figure, and what. */
  marks: z.array(z.tuple([z.int().nonnegative(), z.array(z.enum(FIGURE_MARKS))])),
})

/** Figures with what they refer to, as they cross the wire; `joinFigures` makes figures of them. */
export const boardData = z.object({
  models: z.array(boardModel),
  sources: z.array(figureSource),
  own: z.array(ownFigure),
  reported: reportedFigures,
})

/** A benchmark, and how much there is of it. */
export const boardBenchmark = z.object({
  benchmark: z.string(),
  /** Of the benchmark as a whole. */
  figures: count,
  /** Of those, how many are of own runs. */
  ownFigures: count,
  /** Of its tasks. */
  taskFigures: count,
})

export const namedView = z.object({ name: z.string(), view: boardView, builtIn: z.boolean() })

export const importedSet = z.object({ id: z.int(), name: z.string(), importedAt: instant, figures: count })

/** What others reported, as the store holds it: published and imported together. */
export const resultsSummary = z.object({
  models: count,
  figures: count,
  /** Figures whose source has an address. */
  linked: count,
  sources: count,
  /** The edition of the published results. */
  edition: z.object({ version: count, compiled: z.iso.date(), figures: count }).nullable(),
  /** What the licences of sources want said wherever their figures are shown. */
  attributions: z.array(z.object({ attribution: z.string(), figures: count })),
})

export const badResult = z.object({
  /** Line of the file, from 1. */
  line: z.int().positive(),
  field: z.string().nullable(),
  /** What stands there, its beginning where it is long; null where nothing does. */
  value: z.string().nullable(),
  reason: z.string(),
})

/** What became of a file of results. */
export const resultsOutcome = z.object({
  added: count,
  /** In the store before. */
  known: count,
  /** Said before in the same file. */
  repeated: count,
  /** Of those added: how many stand beside published figures of the same model and benchmark, which are shown first. */
  besidePublished: count,
  /** Benchmarks in the file that nobody here knows; none where nothing is added. */
  unknownBenchmarks: z.array(
    z.object({
      benchmark: z.string(),
      figures: count,
      /** The known one that it may be a misspelling of. */
      nearest: z.string().nullable(),
    }),
  ),
  /** How many rows have faults, each of which is in `bad`. */
  badRows: count,
  bad: z.array(badResult),
  goodRows: count,
  /** Columns that no import knows, which are left aside. */
  unknownColumns: z.array(z.string()),
  /** Benchmarks whose scores in the file all are 1 % at most: fractions may be meant. `highest` in percent. */
  lowScores: z.array(z.object({ benchmark: z.string(), figures: count, highest: z.number() })),
})

/** With `text` what a page was given to read, under the name it had; with `path` a file of this machine. */
const resultsFile = z.union([
  z.object({ path: z.string().min(1) }),
  z.object({ text: z.string(), name: lineOfText(200).min(1) }),
])

export const BOARD_EXPORT_FORMATS = ['csv', 'json', 'markdown', 'latex'] as const

/**
 * `wide`: as shown; `pages`: so too, over as many pages as it takes (LaTeX); `tidy`: a row a model × benchmark × format ×
 * task; `figures`: a row a figure, the shown ones marked.
 */
export const BOARD_LAYOUTS = ['wide', 'pages', 'tidy', 'figures'] as const

/** Whose judgement own figures are made of; reported ones are as reported. */
const byJudgement = { judgement: judgement.default('machine') }

export const board = {
  /** What there is to look at: every benchmark with a figure, in the board's order. */
  benchmarks: procedure.output(z.array(boardBenchmark)),
  /** Every model reported or run, by name. */
  models: procedure.output(z.array(boardModel)),
  /**
   * What a page draws of a view before it has asked for its figures: the board's first `rows` with the cells of its first
   * `columns` (of pinned ones too, and of the one that ranks), and what is said of all rows.
   */
  opening: procedure
    .input(z.object({ view: boardView, rows: count.max(200), columns: count.max(200) }))
    .output(type<Opening>()),
  /**
   * The figures of whole benchmarks (null: of all), of every model: own, published and imported. `buildBoard` makes a
   * board of them. To go through tens of thousands of figures once more is a third of the time that the answer takes:
   * that they are what `boardData` says is for tests to check.
   */
  figures: procedure
    .input(
      z.object({ benchmarks: z.array(z.string()).nullable().default(null), ...byJudgement }).prefault({}),
    )
    .output(type<z.output<typeof boardData>>()),
  /** Every figure of one model, its tasks' included. Fails with `not-found`. */
  details: procedure.input(z.object({ model: z.string(), ...byJudgement })).output(boardData),
  /** The figures of a benchmark's tasks, of every model. */
  tasks: procedure.input(z.object({ benchmark: z.string(), ...byJudgement })).output(boardData),
  sources: procedure.output(z.array(figureSource)),
  /** The board as a file would hold it, in chunks of text. */
  export: procedure
    .input(
      z.object({
        view: boardView,
        as: z.enum(BOARD_EXPORT_FORMATS),
        layout: z.enum(BOARD_LAYOUTS).default('wide'),
        /** Only so many models, the first ones in the view's order; null: all. */
        top: z.int().positive().nullable().default(null),
      }),
    )
    .output(eventIterator(z.string(), z.object({ rows: count }))),
}

const viewName = lineOfText(120).trim().min(1)

export const views = {
  /** Built-in views first, then saved ones by name. */
  list: procedure.output(z.array(namedView)),
  /** Takes the place of a saved view of that name; a built-in name is a `conflict`. */
  save: procedure.input(z.object({ name: viewName, view: boardView })).output(namedView),
  delete: procedure.input(z.object({ name: z.string() })).output(z.object({ name: z.string() })),
}

export const results = {
  /**
   * Reads results from CSV or JSON. Where rows are bad nothing is stored, unless `keepGood` is set. A newer edition
   * of the published results takes the place of the one there is.
   */
  import: procedure
    .input(z.intersection(resultsFile, z.object({ keepGood: z.boolean().default(false) })))
    .output(resultsOutcome),
  /** CSV with the columns that an import knows, and an example row. */
  template: procedure.output(z.object({ text: z.string() })),
  summary: procedure.output(resultsSummary),
  /** Imports, newest first. */
  list: procedure.output(z.array(importedSet)),
  remove: procedure.input(z.object({ id: z.int().positive() })).output(importedSet),
}
