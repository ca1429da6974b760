import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const shell = {
  product: 'CoT Hub',
  productName: 'Chain-of-Thought Hub',
  nav: {
    main: 'Main',
    leaderboard: 'Leaderboard',
    runs: 'Runs',
    prompts: 'Prompts',
    playground: 'Playground',
    compare: 'Compare runs',
    sensitivity: 'Sensitivity',
    methods: 'Methods',
    data: 'Data',
    models: 'Models',
    settings: 'Settings',
    language: 'Language',
    skip: 'Skip to content',
  },
  connection: {
    connecting: 'Connecting to the engine…',
    open: 'Engine connected',
    lost: 'The connection to the engine is lost. Trying again; what you see may be out of date.',
    retry: 'Try now',
  },
  footer: {
    local: 'Offline: nothing leaves this machine but requests to your models',
    reported: (models: number, figures: number, linked: number) =>
      `${plural(models, 'model', 'models')}, ${plural(figures, 'figure', 'figures')}, ${
        linked === figures ? 'all with sources' : `${formatCount(linked)} with sources`
      }`,
    running: (runs: number) => `${plural(runs, 'run', 'runs')} running`,
    studies: (count: number) => `${plural(count, 'study', 'studies')} under way`,
    between: ', ',
    queued: (runs: number) => `${formatCount(runs)} queued`,
    storePath: 'The store this page shows',
  },
  failure: {
    withoutUnavailable: (names: readonly string[]) => `Start without ${names.join(', ')}`,
    title: 'This could not be loaded',
    crash: 'This page ran into a defect',
    crashHint:
      'Your runs and results are safe in the store. Reload; if it comes back, report the message above.',
    unexpectedHint: 'Try again. If it comes back, restart the app and report the message above.',
    retry: 'Try again',
    reload: 'Reload',
    viewCrash: 'This view ran into a defect',
    viewCrashHint:
      'The other views go on working, and your runs and results are safe in the store. Reload this view; if it comes back, report the message above.',
    reloadView: 'Reload this view',
    viewAsItStarts: 'Open it as it starts, without what the address asks for',
    viewAwaited: 'This view is not loaded yet',
    viewAwaitedHint: 'The engine that has it is away. It opens by itself as soon as the engine is back.',
    viewNotFetched: 'This view could not be loaded',
    viewNotFetchedHint: 'What it is made of could not be fetched. Reload the page to try again.',
    partMissing: 'What this is made of could not be fetched.',
    partMissingHint: 'It is asked for again every few seconds, and is shown as soon as it is there.',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be from another version.',
    toLeaderboard: 'Go to the leaderboard',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    goTo: (place: string) => `Go to ${place}`,
    focusSearch: 'Search on this page',
    sheet: 'Show this list',
    close: 'Close',
  },
  toasts: {
    run: (id: number, state: string) => `Run ${id}: ${state}`,
    openRun: 'Open it',
    connected: 'Connected to the engine again',
    imported: 'Benchmark files imported',
    importedItems: (added: number, known: number) =>
      `${plural(added, 'item', 'items')} added, ${formatCount(known)} known before`,
    importFailed: 'The benchmark files were not imported',
    close: 'Close',
  },
  copy: { copy: 'Copy', copied: 'Copied' },
  all: 'All',
  sortBy: (column: string) => `Sort by ${column}`,
}
