import type { FigureMark } from '#shared/board/figure.ts'
import type { MetricKind } from '#shared/board/metric.ts'
import type { Format } from '#shared/domain/format.ts'
import type { Outcome } from '#shared/domain/outcome.ts'

/** A paragraph, or the points of a list. */
export type MethodBlock = string | readonly string[]

interface MethodSection {
  readonly title: string
  readonly text: readonly MethodBlock[]
}

/** How the figures of this app are made, section by section; the keys are what addresses point at. */
export const methods = {
  title: 'Methods',
  sub: 'How the numbers here are made',
  contents: 'On this page',
  sections: {
    provenance: {
      title: 'Three kinds of figures',
      text: [
        'Every figure is one of three kinds, and you can always tell which. Own figures come from runs you made here. Published figures were reported by somebody else and come with the page they stand on. Imported figures are those you brought in from a file.',
        'A figure is shown with everything its source says and nothing its source does not say. What is not known stays empty: a missing score is never a zero, and an unknown size is in no size range.',
        'Where an average mixes own and reported figures, it says so.',
      ],
    },
    cells: {
      title: 'Which figure a cell shows',
      text: [
        'A model often has several figures on one benchmark. A cell shows one of them by a fixed rule and says how many more there are. A score never decides.',
        [
          'Own runs over all items come before what others reported, and that before samples and unfinished runs of yours.',
          'Among own runs: all items before a sample, and a sample before an unfinished run; then in-context chain of thought before the other formats, in the order of the formats below; then the run with most items scored; then the newest.',
          'Among reported figures: single-sample scores before votes, tools and best-of; published before imported, however new an import is (the filter by provenance shows imports alone); the maker’s own before those in somebody else’s comparison; the newest source before older ones, undated ones last; first-hand before transcribed; undoubted before doubtful.',
        ],
      ],
    },
    metrics: {
      title: 'Kinds of metrics',
      text: [
        'Sources name dozens of metrics. Only those of one answer for each item are ranked, sorted and averaged together. The others are shown, and left out of all that.',
      ],
    },
    marks: {
      title: 'Marks on reported figures',
      text: ['A mark says what you should know before you rely on a figure.'],
    },
    scores: {
      title: 'Scores and their averages',
      text: [
        'Accuracy is the mean credit over scored attempts: everything that was answered, cut off or refused. An error of the provider or of this app is not the model’s answer. It is never scored, and it makes the run incomplete. The counts of all outcomes stand beside every score.',
        'The micro average weighs every item alike, the macro average every task. Benchmarks rank by the one their paper uses.',
        'The average of a row on the leaderboard is over the benchmarks you see, macro unless you choose micro, and only for models that have them all unless you say otherwise. A micro average weighs benchmarks by their items, and needs to know how many there are. Beside it stands how many benchmarks it is over.',
        'A score that is not perfect is never rounded to 100.0, and one that is not nothing never to 0.0.',
      ],
    },
    intervals: {
      title: 'Intervals',
      text: [
        'Every interval is a 95 % interval: chance alone would put the score of a fresh set of items, as many and alike, within about that distance.',
        [
          'Own runs with one answer for each item: Wilson’s interval.',
          'Own runs with several answers for each item: Student’s t over the items’ means. The items are what is independent, the answers to one item are not.',
          'Macro averages: a normal interval from the variance within each task; of a single task, that of its items.',
          'Reported figures: sources hardly ever publish counts, so Wilson’s interval is computed from the number of items of the benchmark. Where the source leaves shots or split open, it says “at best”, as the truth can only be wider.',
          'Where the number of items is not known, there is no interval and no rank.',
        ],
        'Standard errors count one item more than there are, half right and half wrong, so that two right answers out of two do not pass for certainty. Of many items that one is not felt.',
      ],
    },
    ranks: {
      title: 'Ranks and ties',
      text: [
        'What an own run says of a benchmark depends on how much of it was asked. A run over some of its tasks is no figure of the benchmark, only of those tasks. A run over a sample of its items is marked with how many of how many; it is ranked with the wide interval of its few items, takes no place from figures over all items, and never enters an average. A run that is not finished is marked too, and is neither ranked nor averaged.',
        'A rank is a range: the middle 95 % of the places a row would take if every score were drawn again from its own uncertainty. It is computed, not drawn, so the same figures always give the same ranks.',
        'Rows are tied when their ranges overlap, and a band shows it. Rows are taken as independent; as runs over the same items rise and fall together, the ranges are a little too wide, never too narrow.',
      ],
    },
    comparisons: {
      title: 'Comparing two runs',
      text: [
        'Two runs are paired item by item, by the content of the item. Items that only one of them has are counted and left out.',
        [
          'The verdict goes by the exact McNemar test on the items that one got right and the other did not; where credit can be a fraction, by a test of signs.',
          'The interval of the difference is a paired bootstrap over items, 10,000 draws, seeded. Where fewer than ten items differ, resampling would show too little chance, and with none of them no chance at all: then it is the adjusted Wald interval, that of the items and two more, one won and one lost (Bonett and Price 2012).',
          'Several tasks or groups at once are adjusted after Holm.',
          'The minimum detectable effect says how large a true difference these items would have found four times out of five (a power of 80 %). It is not a bound on what is true: smaller differences are found too, only less often.',
          'Test and interval are made in different ways, one exact and one by drawing again. Close to the bound of 5 % one may exclude a difference of zero and the other not; then the verdict goes by the test, and says so.',
          'Fewer than six items settle nothing: with five, all of them go one way by chance in 6 % of cases.',
        ],
      ],
    },
    formats: {
      title: 'Prompt formats',
      text: [
        'A prompt shows solved examples or none, and asks for reasoning or for the answer alone. That makes four formats. Examples come from the official prompts or from the train or dev split of the benchmark; where there are none, from ones written for this app, and the run says so.',
        'A model of type Base gets the prompt as one text to complete, every other model as the turns of a dialogue.',
      ],
    },
    outcomes: {
      title: 'Outcomes',
      text: ['Every attempt has exactly one outcome.'],
    },
    extraction: {
      title: 'How an answer is found',
      text: [
        'Thinking between tags is set aside first; one that never ends leaves no answer. Of a JSON object only its “answer” or “final_answer” is read, and the content of a turn whose next_action is final_answer; a confidence is nobody’s answer. Then these places are read in order. The first kind of place that holds an answer wins, and within a kind the last one.',
        [
          'After the words the prompt asked for (“The answer is”).',
          'In \\boxed{} or \\fbox{}.',
          'In <answer> tags, after ####, or after “A:”.',
          'After “answer is”, “Answer:” or a heading “Answer”, in any case and with markup stripped.',
          'A response that is nothing but an answer.',
          'Failing all that, a last resort of the answer type: a last or first line that is nothing but an answer, then the type’s own reading of the end.',
        ],
        'The rule that found an answer and where it stands are kept and shown. Numbers are compared as numbers, formulas by their normalised text and then by what they mean, choices by their letter or their text. Reading stored responses again with a newer extractor never asks a model.',
      ],
    },
    costs: {
      title: 'Cost',
      text: [
        'Cost is tokens times the price you gave for the model, thinking tokens counted as output and shown apart. Where a price is not known, the cost is not known, not zero.',
      ],
    },
    offline: {
      title: 'What works offline',
      text: [
        'Everything but two things: asking a model that is not on this machine, and downloading benchmark files. Published results, the sample benchmark, baselines, scoring, statistics, comparisons and exports need no network, and nothing is sent anywhere unasked.',
      ],
    },
  } satisfies Record<string, MethodSection>,
  formats: {
    'in-context-cot':
      'solved examples with their reasoning, then the question; the model reasons before it answers',
    'in-context-ao': 'solved examples without reasoning, then the question; the model answers at once',
    'zero-shot-cot': 'no examples; the model is asked to reason before it answers',
    'zero-shot-ao': 'no examples; the model is asked for the answer alone',
  } satisfies Record<Format, string>,
  outcomes: {
    correct: 'the answer equals the gold answer',
    wrong: 'an answer was found, and it is not the gold answer',
    partial: 'some of several right choices; earns that part of the credit',
    'no-answer': 'the response holds no answer; earns nothing',
    truncated:
      'cut off by the token limit before a right answer was complete; earns nothing, but is not called wrong',
    refused: 'stopped by a content filter; earns nothing, but is not called wrong',
    error: 'a fault of the provider or of this app; not scored, and the run is incomplete',
  } satisfies Record<Outcome, string>,
  metrics: {
    'single-sample': [
      'one answer',
      'accuracy, exact match, pass@1, and means over several such runs; ranked',
    ],
    voted: ['vote', 'the majority of several answers: maj@k, cons@k, self-consistency'],
    'best-of': ['best of several', 'right if any of k answers is: pass@k'],
    'with-tools': ['with tools', 'code or search may be used'],
    unknown: ['other', 'a metric this app does not know'],
  } satisfies Record<MetricKind, readonly [name: string, meaning: string]>,
  marks: {
    comparison: ['comparison', 'published by somebody other than the model’s maker'],
    transcription: ['transcribed', 'copied from a collection that cites the page, not checked against it'],
    'stored-copy': ['stored copy', 'read through a copy of the original page'],
    superseded: ['superseded', 'its own source has corrected it since'],
    'small-split': ['small split', 'looks like a small sample of the test set, so it has no interval'],
    'validation-split': ['validation split', 'on the validation split, not the test split'],
    artificial: ['artificial', 'from a run with zeros that a fault put there; hidden unless asked for'],
    'self-consistency': ['self-consistency', 'several answers for each item, voted'],
    doubtful: ['doubtful', 'doubted by its source or by whoever read it'],
  } satisfies Record<FigureMark, readonly [name: string, meaning: string]>,
  benchmarks: {
    caption: 'The benchmarks that are run here, their size and the average they rank by',
    benchmark: 'Benchmark',
    items: 'Test items',
    rankedBy: 'Ranks by',
  },
}
