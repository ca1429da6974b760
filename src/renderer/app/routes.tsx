import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { parseCompareSearch } from '../features/compare/search.ts'
import { parseChartsSearch } from '../features/leaderboard/charts/search.ts'
import { parseComparisonSearch } from '../features/leaderboard/compare/search.ts'
import { LeaderboardPage } from '../features/leaderboard/LeaderboardPage.tsx'
import { parseLeaderboardSearch } from '../features/leaderboard/search.ts'
import { parseModelsSearch } from '../features/models/search.ts'
import { parsePlaygroundSearch } from '../features/playground/search.ts'
import { parsePromptSearch, parsePromptsSearch } from '../features/prompts/search.ts'
import { parseRunSearch } from '../features/run/search.ts'
import { parseRunsSearch } from '../features/runs/search.ts'
import { parseSensitivitySearch, parseStudySearch } from '../features/sensitivity/search.ts'
import { fetched } from './fetched-view.ts'
import { NoSuchPage } from './NoSuchPage.tsx'
import { addressReadBy, dropDamage } from './read-address.ts'
import { Shell } from './Shell.tsx'
import { ViewCrash } from './ViewCrash.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

/** Of a view with nothing to choose. */
const asNothing = () => ({})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/leaderboard' })
  },
})

/** The home comes with the page: asking for it only once the shell is drawn would keep everybody waiting. */
const leaderboard = createRoute({
  getParentRoute: () => root,
  path: '/leaderboard',
  ...addressReadBy(parseLeaderboardSearch),
  component: LeaderboardPage,
})

const charts = createRoute({
  getParentRoute: () => root,
  path: '/leaderboard/charts',
  ...addressReadBy(parseChartsSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/leaderboard/charts/ChartsPage.tsx')),
    'ChartsPage',
  ),
})

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/leaderboard/compare',
  ...addressReadBy(parseComparisonSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/leaderboard/compare/ComparisonPage.tsx')),
    'ComparisonPage',
  ),
})

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  ...addressReadBy(parseRunsSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/runs/RunsPage.tsx')),
    'RunsPage',
  ),
})

const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$runId',
  params: {
    parse: ({ runId }) => ({ runId: Number(runId) }),
    stringify: ({ runId }) => ({ runId: String(runId) }),
  },
  validateSearch: parseRunSearch,
  beforeLoad: ({ params, location }) => {
    if (!Number.isSafeInteger(params.runId) || params.runId < 1) throw notFound()
    dropDamage(parseRunSearch, location)
  },
  component: lazyRouteComponent(
    fetched(() => import('../features/run/RunPage.tsx')),
    'RunPage',
  ),
})

const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  ...addressReadBy(asNothing),
  component: lazyRouteComponent(
    fetched(() => import('../features/methods/MethodsPage.tsx')),
    'MethodsPage',
  ),
})

const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  ...addressReadBy(asNothing),
  component: lazyRouteComponent(
    fetched(() => import('../features/data/DataPage.tsx')),
    'DataPage',
  ),
})

const models = createRoute({
  getParentRoute: () => root,
  path: '/models',
  ...addressReadBy(parseModelsSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/models/ModelsPage.tsx')),
    'ModelsPage',
  ),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  ...addressReadBy(asNothing),
  component: lazyRouteComponent(
    fetched(() => import('../features/settings/SettingsPage.tsx')),
    'SettingsPage',
  ),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  ...addressReadBy(parseCompareSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/compare/ComparePage.tsx')),
    'ComparePage',
  ),
})

const prompts = createRoute({
  getParentRoute: () => root,
  path: '/prompts',
  ...addressReadBy(parsePromptsSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/prompts/list/PromptsPage.tsx')),
    'PromptsPage',
  ),
})

const prompt = createRoute({
  getParentRoute: () => root,
  path: '/prompts/$name',
  ...addressReadBy(parsePromptSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/prompts/PromptPage.tsx')),
    'PromptPage',
  ),
})

const sensitivity = createRoute({
  getParentRoute: () => root,
  path: '/sensitivity',
  ...addressReadBy(parseSensitivitySearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/sensitivity/SensitivityPage.tsx')),
    'SensitivityPage',
  ),
})

const study = createRoute({
  getParentRoute: () => root,
  path: '/sensitivity/$studyId',
  params: {
    parse: ({ studyId }) => ({ studyId: Number(studyId) }),
    stringify: ({ studyId }) => ({ studyId: String(studyId) }),
  },
  validateSearch: parseStudySearch,
  beforeLoad: ({ params, location }) => {
    if (!Number.isSafeInteger(params.studyId) || params.studyId < 1) throw notFound()
    dropDamage(parseStudySearch, location)
  },
  component: lazyRouteComponent(
    fetched(() => import('../features/sensitivity/StudyPage.tsx')),
    'StudyPage',
  ),
})

const playground = createRoute({
  getParentRoute: () => root,
  path: '/playground',
  ...addressReadBy(parsePlaygroundSearch),
  component: lazyRouteComponent(
    fetched(() => import('../features/playground/PlaygroundPage.tsx')),
    'PlaygroundPage',
  ),
})

/** Hash history: the page is one file, from `app://` as from the browser host. */
export const router = createRouter({
  routeTree: root.addChildren([
    start,
    leaderboard,
    comparison,
    charts,
    runs,
    run,
    models,
    methods,
    data,
    settings,
    compare,
    prompts,
    prompt,
    playground,
    sensitivity,
    study,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: ViewCrash,
  defaultNotFoundComponent: NoSuchPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
