/**
 * The import table of docs/architecture.md as rules: a room may import what its row allows, and anything else
 * is an error. `npm run check` runs them, test/integration/import-rules.test.ts shows that each of them bites.
 */

const SRC = '^src/'
const SHARED = `${SRC}shared/`
const ENGINE = `${SRC}main/engine/`
const HOSTS = `${SRC}main/hosts/`
const RENDERER = `${SRC}renderer/`
const UNIT_TESTS = '[.](test|fixture)[.]tsx?$'
const OUTSIDE_SRC = ['^test/', '^bench/']

const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`)
const engine = (...rooms) => rooms.map((room) => `${ENGINE}${room}/`)
const renderer = (...rooms) => rooms.map((room) => `${RENDERER}${room}/`)

const SDKS = ['openai', '@anthropic-ai/sdk']
const VIEW_LIBRARIES = [
  'react',
  'react-dom',
  '@mantine/[^/]+',
  '@tanstack/[^/]+',
  'recharts',
  'diff',
  'katex',
  'react-markdown',
  'remark-[^/]+',
  'rehype-[^/]+',
  'codemirror',
  '@codemirror/[^/]+',
]

/** Each engine room with what it stands on besides `shared`, lowest first. `node`: may use Node's own modules. */
const ENGINE_ROOMS = [
  { room: 'scoring', may: packages('@cortex-js/compute-engine') },
  { room: 'analysis', may: packages('@stdlib/[^/]+') },
  { room: 'store', node: true, may: packages('better-sqlite3', 'zod') },
  { room: 'providers', node: true, may: packages(...SDKS, 'zod') },
  { room: 'benchmarks', node: true, may: [...packages('csv-parse', 'zod'), ...engine('scoring', 'store')] },
  {
    room: 'prompts',
    node: true,
    may: [...packages('zod', 'gpt-tokenizer'), ...engine('scoring', 'store', 'providers', 'benchmarks')],
  },
  {
    room: 'runs',
    node: true,
    may: [
      ...packages('zod'),
      ...engine('scoring', 'analysis', 'store', 'providers', 'benchmarks', 'prompts'),
    ],
  },
  {
    room: 'interchange',
    node: true,
    may: [
      ...packages('zod', 'csv-parse'),
      ...engine('scoring', 'analysis', 'store', 'benchmarks', 'prompts', 'runs'),
    ],
  },
]

const RENDERER_ROOMS = [
  { room: 'ui', may: packages(...VIEW_LIBRARIES) },
  { room: 'i18n', may: [SHARED, ...renderer('ui'), ...packages(...VIEW_LIBRARIES)] },
  { room: 'client', may: [SHARED, ...packages('@orpc/[^/]+', 'react')] },
  {
    room: 'queries',
    may: [SHARED, ...renderer('client', 'ui', 'i18n'), ...packages('@orpc/[^/]+', ...VIEW_LIBRARIES)],
  },
]

/** What a room may import, itself included; anything else is the rule's violation. */
function only({ name, comment, from, may, node = false }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { pathNot: may, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  }
}

/** One package, for one room. */
function keep({ name, comment, to, in: rooms }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: SRC, pathNot: rooms },
    to: { path: packages(...to) },
  }
}

const hosts = ['electron', 'http', 'cli'].map((host) =>
  only({
    name: `host-${host}`,
    comment: `hosts/${host} wires the engine to its platform: the engine by its index, shared, never another host.`,
    from: `${HOSTS}${host}/`,
    may: [
      `${HOSTS}${host}/`,
      SHARED,
      `${ENGINE}index[.]ts$`,
      `${SRC}main/store-path[.]ts$`,
      ...packages('.+'),
    ],
    node: true,
  }),
)

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import points nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tests-in-source',
      comment: 'What ships depends on no test, no test library and no bench.',
      severity: 'error',
      from: { path: SRC },
      to: { path: [...OUTSIDE_SRC, ...packages('vitest', 'fast-check', '@playwright/test')] },
    },
    only({
      name: 'shared',
      comment: 'shared is what both sides of the wire know: no Node, Electron, React or page.',
      from: SHARED,
      may: [SHARED, ...packages('zod', '@orpc/contract')],
    }),
    ...ENGINE_ROOMS.map(({ room, may, node }) =>
      only({
        name: `engine-${room}`,
        comment: `engine/${room} may import shared, its own libraries and the rooms below it.`,
        from: `${ENGINE}${room}/`,
        may: [`${ENGINE}${room}/`, SHARED, ...may],
        node,
      }),
    ),
    only({
      name: 'engine',
      comment: 'The engine knows no host, no page and no Electron.',
      from: ENGINE,
      may: [ENGINE, SHARED, ...packages('.+')],
      node: true,
    }),
    ...hosts,
    {
      name: 'entry',
      comment: 'Nothing imports an entry file.',
      severity: 'error',
      from: { path: SRC },
      to: { path: `${SRC}main/cli[.]ts$` },
    },
    only({
      name: 'preload',
      comment: 'The preload hands over a message port and knows nothing else.',
      from: `${SRC}preload/`,
      may: [`${SRC}preload/`, SHARED, ...packages('electron')],
    }),
    only({
      name: 'renderer',
      comment: 'The page knows the contract, never what is behind it, and no Node.',
      from: RENDERER,
      may: [RENDERER, SHARED, ...packages('.+')],
    }),
    ...RENDERER_ROOMS.map(({ room, may }) =>
      only({
        name: `renderer-${room}`,
        comment: `renderer/${room} stands below the features.`,
        from: `${RENDERER}${room}/`,
        may: [`${RENDERER}${room}/`, ...may],
      }),
    ),
    {
      name: 'renderer-features',
      comment: 'A feature is built from client, queries, ui and i18n, never from another feature or the app.',
      severity: 'error',
      from: { path: `${RENDERER}features/([^/]+)/` },
      to: {
        pathNot: [
          `${RENDERER}features/$1/`,
          ...renderer('client', 'queries', 'ui', 'i18n'),
          SHARED,
          ...packages('.+'),
        ],
      },
    },
    keep({
      name: 'sqlite-in-store',
      comment: 'The only SQL is in engine/store.',
      to: ['better-sqlite3'],
      in: engine('store'),
    }),
    keep({
      name: 'sdks-in-providers',
      comment: 'Only engine/providers knows an SDK.',
      to: SDKS,
      in: engine('providers'),
    }),
    keep({
      name: 'electron-in-its-host',
      comment: 'Electron is one host of three.',
      to: ['electron'],
      in: [`${HOSTS}electron/`, `${SRC}preload/`],
    }),
  ],
  options: {
    // TypeScript 7 has no parser that other tools could call; swc reads the same syntax, types included.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Tests may import what they like; they also use syntax ("using") that the parser's visitor does not know.
    exclude: { path: UNIT_TESTS },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
