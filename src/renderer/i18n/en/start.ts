import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const start = {
  title: 'Start a run',
  open: 'New run',
  close: 'Back to the runs',
  models: {
    title: 'Models',
    chosen: (count: number) => `${formatCount(count)} chosen`,
    filter: 'Find a model',
    none: 'No model matches.',
    add: 'Add a model',
    builtIn: 'built in, offline',
    keyMissing: 'key missing',
    gone: 'no longer here',
  },
  benchmarks: {
    title: 'Benchmarks and tasks',
    items: (count: number) => plural(count, 'item', 'items'),
    itemsOf: (count: number, official: number) =>
      `${formatCount(count)} of ${plural(official, 'item', 'items')}`,
    tasks: (count: number) => plural(count, 'task', 'tasks'),
    tasksOf: (benchmark: string) => `Tasks of ${benchmark}`,
    missing: 'not imported',
    get: 'Download',
    download: (benchmark: string) => `Download ${benchmark}`,
    cancelDownload: (benchmark: string) => `Cancel the download of ${benchmark}`,
    cancel: 'Cancel',
    fetching: (percent: string | null) => (percent === null ? 'connecting…' : `${percent} %`),
    hint: 'Files you have already are read in under Data.',
  },
  formats: {
    title: 'Prompt and formats',
    prompt: 'Prompt',
    official: 'The benchmarks’ official prompts',
    version: 'Version',
    newest: 'newest version',
    ofPrompt: 'This prompt has a format of its own.',
    explained: {
      'in-context-cot': 'solved examples with reasoning',
      'in-context-ao': 'solved examples, answers alone',
      'zero-shot-cot': 'no examples, asks to reason',
      'zero-shot-ao': 'no examples, asks for the answer',
    },
  },
  settings: {
    title: 'Settings',
    method: 'Method: single, one answer a request',
    fields: {
      limit: 'Most items',
      samples: 'Samples an item',
      temperature: 'Temperature',
      maxTokens: 'Most output tokens',
      seed: 'Seed',
      concurrency: 'Requests at once',
    },
    explained: {
      limit: 'spread evenly over the tasks',
      samples: 'repeats of every question',
      temperature: 'empty: 0, or 0.7 with repeats',
      maxTokens: 'empty: the provider’s own limit',
      seed: 'chooses the items of a limited run',
      concurrency: 'more is faster, up to the limits of the provider',
    },
    placeholders: { limit: 'all', temperature: 'auto', maxTokens: 'not sent' },
    label: 'Label',
    labelExplained: 'your note, shown in the list of runs',
  },
  estimate: {
    title: 'Before you start',
    missing: {
      models: 'Choose a model.',
      benchmarks: 'Choose a benchmark or a task.',
      formats: 'Choose a format.',
    },
    lead: (runs: number, requests: number) =>
      `${plural(runs, 'run', 'runs')}, ${plural(requests, 'request', 'requests')}`,
    requests: (count: number) => plural(count, 'request', 'requests'),
    inputTokens: { counted: 'Tokens in, counted', estimate: 'Tokens in, estimated' },
    outputTokens: 'Tokens out',
    cost: 'Cost',
    time: 'Time',
    unknownPrice: 'no price known',
    unknownTime: 'not known yet',
    without: (span: string, models: string) => `${span}, without ${models}`,
    detectable: (least: string, most: string) =>
      `Two runs of these items that differ by ${least} points or more${least === most ? '' : ` (${most} where items are fewest)`} would be told apart 8 times in 10.`,
    detectableTitle:
      'By the exact McNemar test at 5 %, if one item in five turns out differently in the two runs.',
    ground: {
      rests: (ground: string) => `This rests on ${ground}.`,
      weakest: (ground: string) => `At its weakest this rests on ${ground}.`,
      tokens: {
        'same-model': (runs: number) =>
          `${plural(runs, 'earlier run', 'earlier runs')} of the same model on the same benchmark in the same format`,
        'same-model-otherwise': (runs: number) =>
          `${plural(runs, 'earlier run', 'earlier runs')} of the same model in another format or on another benchmark`,
        'other-models': (runs: number) => `${plural(runs, 'earlier run', 'earlier runs')} of other models`,
        'rule-of-thumb': () => 'a rule of thumb, as nothing like it has run yet',
        none: () => 'Baselines answer on this machine: they spend no tokens and cost nothing.',
      },
      time: ', and the time on how fast the model was in another format',
    },
    each: 'Run by run',
    working: 'Reckoning…',
  },
  keys: {
    missing: (models: number): string =>
      models === 1
        ? 'Nothing is started: a model’s key is missing.'
        : 'Nothing is started: keys are missing.',
    type: (model: string) => `Type the key of ${model}`,
    orSet: (variable: string) => `or set ${variable} and start the app again`,
  },
  start: (runs: number) => (runs === 1 ? 'Start the run' : `Start ${formatCount(runs)} runs`),
  starting: 'Starting…',
}
