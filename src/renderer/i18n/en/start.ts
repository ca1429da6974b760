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
    inputTokens: 'Tokens in',
    outputTokens: 'Tokens out',
    cost: 'Cost',
    time: 'Time',
    unknownPrice: 'no price known',
    unknownTime: 'not known yet',
    detectable: (least: string, most: string) =>
      `Against another run of the same items, a difference of ${least === most ? least : `${least} to ${most}`} points would be found in 8 of 10 cases.`,
    counted: 'Tokens in are counted with the tokenizer.',
    estimated: 'Tokens in are an estimate: this provider’s tokenizer is not known here.',
    output: {
      'same-model': 'Tokens out go by earlier runs of the same model.',
      'other-models': 'Tokens out go by earlier runs of other models.',
      'rule-of-thumb': 'Tokens out are a rule of thumb until a run tells more.',
      none: 'Baselines spend no tokens.',
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
