import type { BOARD_BENCHMARKS } from '#shared/board/benchmarks.ts'
import type { FigureMark } from '#shared/board/figure.ts'
import type { MetricKind } from '#shared/board/metric.ts'
import type { Part } from '#shared/board/part.ts'
import type { Provenance } from '#shared/board/provenance.ts'
import type { MODEL_FACTS } from '#shared/contract/board-view.ts'
import type { ModelType } from '#shared/domain/model.ts'

/** What the leaderboard's own words and marks mean, each in a sentence, for whoever meets them first here. */
export const terms = {
  types: {
    Base: 'trained to go on with text, and not tuned to follow instructions',
    SIFT: 'supervised instruction fine-tuning: tuned on examples of instructions and good answers',
    RLHF: 'reinforcement learning from human feedback: tuned further, towards answers that people prefer',
    Reasoning: 'trained to think at length before it answers',
    unknown: 'no source says how it was trained',
  } satisfies Record<ModelType | 'unknown', string>,
  provenance: {
    own: 'measured on this machine, with every prompt and answer kept',
    published: 'reported by somebody, and carried by this app with its source',
    imported: 'from a file that you imported',
  } satisfies Record<Provenance, string>,
  unstated: {
    formats: 'the source leaves shots or chain of thought open',
    shots: 'the source gives no number of solved examples, or an own run has another for each task',
  },
  headings: {
    pick: 'Tick two to six models to compare them side by side.',
    rank: 'The places that chance leaves open: models whose ranges overlap cannot be told apart by this.',
    model: 'The model as its source names it, and who made it.',
    macro: 'Macro average: every benchmark shown counts alike.',
    micro: 'Micro average: every item counts alike, so that benchmarks with many items weigh more.',
    averageOfAll: 'Only of models that have a figure on every benchmark shown.',
    averageOfSome: 'Also of models that lack a benchmark; how many it is over stands under it.',
    averageOfNone: (of: number) =>
      `No model here has a figure that counts on all ${of} benchmarks. Hide a benchmark, or allow averages over some, under Columns.`,
    n: 'How many items the score is over.',
    interval:
      'Where the score would fall in 95 of 100 such samples of items: what chance in the items leaves open.',
    format:
      'How the model was asked: solved examples shown (shots), and with chain of thought (CoT) or for the answer only (AO).',
  },
  facts: {
    type: 'How the model was trained: Base, SIFT (fine-tuned on instructions), RLHF (tuned to people’s preferences) or Reasoning.',
    params: 'Parameters in billions, where a source gives them.',
    weights: 'Open: everybody can download the model. Closed: it can only be asked.',
    released: 'When it came out, as far as a source says.',
  } satisfies Record<(typeof MODEL_FACTS)[number], string>,
  benchmarks: {
    gsm8k: 'Word problems of school mathematics, in a few steps each.',
    math: 'Problems of high-school mathematics competitions, in seven subjects.',
    'math-500': 'The 500 problems of MATH that Lightman et al. (2023) held out.',
    bbh: 'BIG-Bench Hard: 27 tasks of reasoning at which models once stayed behind people.',
    mmlu: 'Multiple-choice questions of knowledge in 57 subjects.',
    'mmlu-pro': 'A harder MMLU: ten options a question, and more reasoning.',
    gpqa: 'Graduate-level questions of science; which of its sets is meant is not stated.',
    'gpqa-main': 'The main set of GPQA: graduate-level questions of science.',
    'gpqa-diamond': 'The diamond set of GPQA: those that experts agree on and others get wrong.',
    aime24: 'The 30 problems of the American mathematics examination AIME of 2024.',
    humaneval: 'Python functions to write, checked by tests.',
    'c-eval': 'Multiple-choice questions in Chinese, in 52 subjects.',
    theoremqa: 'Questions that take a theorem of science or mathematics to answer.',
    summedits: 'Finding facts that an edit of a summary got wrong; balanced accuracy.',
    sample: 'The small set of questions that comes with the app, for trying things out.',
  } satisfies Record<keyof typeof BOARD_BENCHMARKS, string> as Readonly<Record<string, string>>,
  marks: {
    missing: { short: 'no figure', long: 'No source that we know reports this model on this benchmark.' },
    interval: {
      short: '95 % interval',
      long: 'The blue line: what chance in the items leaves open around the score, from 0 to 100 %.',
    },
    'at-best': {
      short: 'at best',
      long: 'The interval is at best this narrow, as the source does not state shots or split.',
    },
    disagreement: {
      short: 'sources disagree',
      long: 'Other sources of the same model and benchmark are further away than chance allows; so many others there are.',
    },
    more: { short: 'more figures', long: 'So many other figures there are of the same model and benchmark.' },
    band: {
      short: 'tie',
      long: 'A bar beside ranks: all whose range of places reaches that of the first beside it.',
    },
    heat: { short: 'higher', long: 'The stronger the colour, the higher the score in its column.' },
    'hub-run': { short: 'original Hub', long: 'Measured by the original Chain-of-Thought Hub itself.' },
  },
  metrics: {
    'single-sample': 'single sample',
    voted: 'vote',
    'best-of': 'best of several',
    'with-tools': 'with tools',
    unknown: 'other metric',
  } satisfies Record<MetricKind, string>,
  flags: {
    comparison: 'comparison table',
    transcription: 'transcription',
    'stored-copy': 'stored copy',
    superseded: 'superseded',
    'small-split': 'small split',
    'validation-split': 'validation split',
    artificial: 'fault',
    'self-consistency': 'vote',
    doubtful: 'doubtful',
    sample: 'sample',
    unfinished: 'unfinished',
  } satisfies Record<FigureMark | Part, string>,
}
