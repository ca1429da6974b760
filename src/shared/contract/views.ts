/** The types of what the contract carries, named for use on both sides. */
import type * as z from 'zod'
import type * as board from './board.ts'
import type * as compare from './compare.ts'
import type * as data from './data.ts'
import type * as leaderboard from './leaderboard.ts'
import type * as models from './models.ts'
import type * as runs from './runs.ts'
import type * as system from './system.ts'

export type SystemInfo = z.output<typeof system.systemInfo>
export type CheckResult = z.output<typeof system.checkResult>
export type BenchmarkData = z.output<typeof data.benchmarkData>
export type TransferProgress = z.output<typeof data.transferProgress>
export type ImportResult = z.output<typeof data.importResult>
export type ListedModel = z.output<typeof models.listedModel>
export type NewModel = z.output<typeof models.newModel>
export type RunRequest = z.output<typeof runs.runRequest>
export type RunSummary = z.output<typeof runs.runSummary>
export type Run = z.output<typeof runs.run>
export type RunProgress = z.output<typeof runs.runProgress>
export type RunItem = z.output<typeof runs.runItem>
export type ItemsQuery = z.output<typeof runs.itemsQuery>
export type Attempt = z.output<typeof runs.attempt>
export type RescoreChange = z.output<typeof runs.rescoreChange>
export type ComparedSides = z.output<typeof compare.comparedSides>
export type Comparison = z.output<typeof compare.comparison>
export type Verdict = z.output<typeof compare.verdict>
export type ComparedItem = z.output<typeof compare.comparedItem>
export type ComparedItemsQuery = z.output<typeof compare.comparedItemsQuery>
export type LeaderboardRow = z.output<typeof leaderboard.leaderboardRow>
export type LeaderboardQuery = z.output<typeof leaderboard.leaderboardQuery>
export type BoardBenchmark = z.output<typeof board.boardBenchmark>
export type FigureSource = z.output<typeof board.figureSource>
export type NamedView = z.output<typeof board.namedView>
export type ImportedSet = z.output<typeof board.importedSet>
export type ResultsSummary = z.output<typeof board.resultsSummary>
export type BadResult = z.output<typeof board.badResult>
