export const palette = {
  title: 'Search anything',
  placeholder: 'A place, model, run, view or action…',
  nothing: 'Nothing is called that.',
  groups: {
    places: 'Go to',
    here: 'On this page',
    actions: 'Do',
    views: 'Views of the leaderboard',
    models: 'Models',
    runs: 'Runs',
  },
  actions: {
    startRun: 'Start a run',
    importResults: 'Import results',
    getBenchmarks: 'Get benchmarks',
    exportWide: 'Export the leaderboard as CSV',
    exportTidy: 'Export the leaderboard as tidy CSV',
    theme: { auto: 'Theme like the system', light: 'Light theme', dark: 'Dark theme' },
    language: (name: string) => `Language: ${name}`,
  },
  run: (id: number, model: string) => `Run ${id}: ${model}`,
}
