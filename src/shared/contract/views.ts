/** The types of what the contract carries, named for use on both sides. */
import type * as z from 'zod'
import type * as attempts from './attempts.ts'
import type * as board from './board.ts'
import type * as compare from './compare.ts'
import type * as data from './data.ts'
import type * as formatReport from './format-report.ts'
import type * as judgements from './judgements.ts'
import type * as leaderboard from './leaderboard.ts'
import type * as models from './models.ts'
import type * as playground from './playground.ts'
import type * as power from './power.ts'
import type * as prompts from './prompts.ts'
import type * as runEstimate from './run-estimate.ts'
import type * as runRequest from './run-request.ts'
import type * as runs from './runs.ts'
import type * as sensitivity from './sensitivity.ts'
import type * as system from './system.ts'

export type SystemInfo = z.output<typeof system.systemInfo>
export type CheckResult = z.output<typeof system.checkResult>
export type BenchmarkData = z.output<typeof data.benchmarkData>
export type TransferProgress = z.output<typeof data.transferProgress>
export type ImportResult = z.output<typeof data.importResult>
export type ListedModel = z.output<typeof models.listedModel>
export type NewModel = z.output<typeof models.newModel>
export type RunRequest = z.output<typeof runRequest.runRequest>
export type RunSummary = z.output<typeof runs.runSummary>
export type RunScope = z.output<typeof runs.runScope>
export type Run = z.output<typeof runs.run>
export type RunProgress = z.output<typeof runs.runProgress>
export type RunItem = z.output<typeof attempts.runItem>
export type ItemsQuery = z.output<typeof attempts.itemsQuery>
export type Attempt = z.output<typeof attempts.attempt>
export type ItemsFilter = z.output<typeof attempts.itemsFilter>
export type ItemSortKey = ItemsQuery['sort']['by']
export type HistogramBin = z.output<typeof attempts.histogramBin>
export type ItemAttempt = z.output<typeof attempts.itemAttempt>
export type Remark = z.output<typeof attempts.remark>
export type DisputedItem = z.output<typeof judgements.disputedItem>
export type RunsChange = z.output<typeof runs.runsChange>
export type RunEstimate = z.output<typeof runEstimate.runEstimate>
export type EstimatedRun = z.output<typeof runEstimate.estimatedRun>
export type KeyState = z.output<typeof models.keyState>
export type TestedModel = z.output<typeof models.testedModel>
export type LocalServer = z.output<typeof models.localServer>
export type RescoreChange = z.output<typeof runs.rescoreChange>
export type PromptContentView = z.output<typeof prompts.promptContent>
export type PromptView = z.output<typeof prompts.prompt>
export type PromptVersionView = z.output<typeof prompts.promptVersion>
export type ListedPrompt = z.output<typeof prompts.listedPrompt>
export type PromptFile = z.output<typeof prompts.promptFile>
export type PromptImport = z.output<typeof prompts.promptImport>
export type PreviewRequest = z.output<typeof prompts.previewRequest>
export type PromptPreview = z.output<typeof prompts.promptPreview>
export type PromptItem = z.output<typeof prompts.promptItem>
export type ExemplarsRequest = z.output<typeof prompts.exemplarsRequest>
export type PickedExemplars = z.output<typeof prompts.pickedExemplars>
export type PlaygroundRequest = z.output<typeof playground.playgroundRequest>
export type PlaygroundEvent = z.output<typeof playground.playgroundEvent>
export type PlaygroundResult = z.output<typeof playground.playgroundResult>
export type PowerRequest = z.output<typeof power.powerRequest>
export type PowerAnswer = z.output<typeof power.powerAnswer>
export type CotGain = z.output<typeof formatReport.cotGain>
export type FormatReport = z.output<typeof formatReport.formatReport>
export type FormatRow = z.output<typeof formatReport.formatRow>
export type StudyRequest = z.output<typeof sensitivity.studyRequest>
export type StudyPlan = z.output<typeof sensitivity.studyPlan>
export type StudySummary = z.output<typeof sensitivity.studySummary>
export type Study = z.output<typeof sensitivity.study>
export type ModelSensitivity = z.output<typeof sensitivity.modelSensitivity>
export type StudyItemsQuery = z.output<typeof sensitivity.studyItemsQuery>
export type StudyItem = z.output<typeof sensitivity.studyItem>
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
export type ResultsOutcome = z.output<typeof board.resultsOutcome>
