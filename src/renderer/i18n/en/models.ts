import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const models = {
  title: 'Models',
  count: (count: number) => plural(count, 'model', 'models'),
  add: 'Add a model',
  table: 'Models that runs can ask',
  columns: {
    name: 'Model',
    provider: 'Provider',
    organisation: 'Organisation',
    type: 'Type',
    size: 'Size',
    prices: 'Price, in / out',
    key: 'Key',
    actions: 'Actions',
  },
  pricesTitle: 'US dollars per million tokens',
  provider: {
    openai: 'OpenAI',
    anthropic: 'Anthropic',
    'openai-compatible': 'OpenAI-compatible',
    baseline: 'built in, offline',
  },
  key: { 'not-needed': 'not needed', set: 'set', missing: 'missing' },
  offline: 'Baselines answer offline, by chance or by a simple rule: what a model must beat.',
  onlyBuiltIn: 'Only the built-in baselines are here yet. Add a model to ask one over its API.',
  edit: 'Edit',
  editModel: (name: string) => `Edit ${name}`,
  testModel: (name: string) => `Test ${name}`,
  remove: 'Remove',
  removeModel: (name: string) => `Remove ${name}`,
  saved: (name: string, count: number) =>
    count === 1
      ? `${name} is saved.`
      : `${name} and ${plural(count - 1, 'other model', 'other models')} are saved.`,
  removed: (name: string) => `${name} is removed. Its runs stay.`,
  undo: 'Undo',
  form: {
    titleAdd: 'Add a model',
    titleEdit: (name: string) => `Edit ${name}`,
    provider: 'Provider',
    baseUrl: 'Base URL',
    baseUrlExplained: {
      openai: 'empty: the provider’s own address',
      anthropic: 'empty: the provider’s own address',
      'openai-compatible': 'of the server, for example http://127.0.0.1:8000/v1',
    },
    key: 'API key',
    keyExplained: 'Sent to this provider only. It is never shown again, nor logged, nor exported.',
    keyReplace: 'type another to replace it',
    keyKept: {
      encrypted: 'Typed here, kept encrypted by this machine’s keychain, never shown.',
      memory: 'Typed here, kept in memory until the app ends, never shown.',
    },
    keyFromVariable: (variable: string) => `It comes from $${variable}. One typed here is used instead.`,
    keyMissing: (variable: string) =>
      `$${variable} holds no key. Type one here, or set it and start the app again.`,
    keyShared: (models: number) => `${plural(models, 'other model uses', 'other models use')} it too.`,
    keyOwner: {
      title: 'Whose the typed key is',
      explained: (variable: string, others: number) =>
        `$${variable} holds a key that ${plural(others, 'other model uses', 'other models use')}. The typed one is:`,
      own: (asked: number) =>
        asked === 1
          ? 'A key of its own for this model; the others keep theirs'
          : `A key of their own for these ${formatCount(asked)}; the others keep theirs`,
      all: (models: number) => `For all ${formatCount(models)} models, in place of the one they use`,
      missed: 'Choose whose it is: nothing is saved yet.',
    },
    keyNotNeeded: 'Leave this empty if the server asks for none.',
    keyEnv: 'Or take it from the environment variable',
    forget: 'Forget the typed key',
    kept: {
      encrypted: 'The key is kept, encrypted by this machine’s keychain.',
      memory: 'The key is kept in memory until the app ends; an environment variable lasts longer.',
    },
    modelId: 'Model id',
    modelIdExplained: 'as the provider calls it',
    fetch: 'Fetch the list',
    fetching: 'Fetching…',
    available: (count: number) => `${formatCount(count)} models at the provider`,
    availableNone: 'The provider lists no models.',
    choose: 'choose one',
    filter: 'Find a model of the list',
    chooseAll: (count: number) => `Choose all ${formatCount(count)}`,
    addedAlready: 'here already',
    several: (count: number) => `${formatCount(count)} chosen from the list`,
    severalExplained:
      'Each is called by its id, and all are given the key and what is typed below; change them one by one afterwards.',
    name: 'Name',
    nameExplained: 'as it is called here; empty: the model id',
    nameFixed: 'stays as it is: its runs are listed under it',
    known: 'What is known of it',
    organisation: 'Organisation',
    type: 'Type',
    typeUnknown: 'not known',
    paramsB: 'Parameters, billions',
    priceIn: 'Price in, $ per million tokens',
    priceOut: 'Price out, $ per million tokens',
    saveAdd: (count: number) => (count > 1 ? `Add ${formatCount(count)} models` : 'Add'),
    saveEdit: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    faults: {
      provider: 'Choose a provider.',
      name: 'A name without spaces that does not begin with “:”, “/” or “baseline:”.',
      modelId: 'The id the provider knows the model by.',
      baseUrl: 'An http:// or https:// address without user name, password or “#”.',
      keyEnv: 'Letters, digits and “_”: the name of a variable, not the key.',
      organisation: 'At most 120 characters.',
      paramsB: 'A number above 0, such as 7.',
      type: 'Choose one of the list.',
      priceInUsdPerMtok: 'A price needs both parts, as numbers.',
      priceOutUsdPerMtok: 'A price needs both parts, as numbers.',
    },
  },
  test: {
    button: 'Test the connection',
    first: 'Test the connection to the first',
    short: 'Test',
    close: 'Close',
    testing: 'Asking…',
    good: (model: string) => `${model} answered`,
    empty: 'It answered with an empty text; some models spend so few tokens on thinking.',
    tokens: (input: number, output: number) => `${formatCount(input)} tokens in, ${formatCount(output)} out`,
    bad: (status: number | null) =>
      status === null
        ? 'No answer came'
        : status < 300
          ? `What came back cannot be used: HTTP ${status}`
          : `The provider refused: HTTP ${status}`,
  },
  local: {
    find: 'Find local servers',
    finding: 'Looking…',
    explained: 'Looks for Ollama, LM Studio, vLLM and llama.cpp at their usual ports on this machine.',
    none: 'No server answers at the usual ports. Start one, or type its base URL.',
    use: 'Use',
    chooseServer: (server: string) => `Use ${server}`,
    models: (count: number) => plural(count, 'model', 'models'),
  },
}
