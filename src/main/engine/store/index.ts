export { findAttempt, iterateAttempts, type StoredAttempt } from './attempt-views.ts'
export {
  type Answer,
  commitAnswer,
  commitFailure,
  type Failure,
  listOpenAttempts,
  type OpenAttempt,
  type StoredResponse,
} from './attempts.ts'
export { type ImportCounts, importDataset, listBenchmarkData } from './datasets.ts'
export { isStoreBusy } from './failures.ts'
export {
  addImported,
  type FigureCounts,
  type ImportedSet,
  listImportedSets,
  loadPublished,
  type PublishedEdition,
  publishedVersion,
  removeImportedSet,
} from './figure-sets.ts'
export { type FigureSummary, summariseFigures } from './figure-summary.ts'
export {
  countFigures,
  type FigureCount,
  listFigureSources,
  listHeadlineFigures,
  listModelFigures,
  listReportedModels,
  listTaskFigures,
} from './figures.ts'
export { indexResponses, listUnsearchableRuns } from './full-text.ts'
export { listItemInOtherRuns, listSamples } from './item-attempts.ts'
export {
  findItemsWithText,
  firstShowing,
  type ItemResult,
  listItemResults,
  listReportedSnapshots,
} from './item-results.ts'
export { findItem, type ItemSearch, searchItems } from './item-search.ts'
export {
  firstItems,
  listExemplarSets,
  listTasks,
  readItem,
  type StoredItem,
  selectItems,
  type TaskItems,
} from './items.ts'
export {
  countMarks,
  disputeItem,
  flagAttempt,
  listDisputedItems,
  noteAttempt,
  overruleAttempt,
} from './judgements.ts'
export { askOwner, claimRun, isRunOwner, readAsked, releaseRun, takeAsked, touchRun } from './leases.ts'
export { addModel, findModel, listModels, removeModel, updateModel } from './models.ts'
export {
  changesByOthers,
  closeStore,
  inTransaction,
  openStore,
  type Store,
  type StoreInfo,
  storeInfo,
} from './open.ts'
export {
  annotatePrompt,
  deletePrompt,
  findPromptFacts,
  type ListedPrompt,
  listPrompts,
  type PromptFacts,
  type PromptReference,
} from './prompt-facts.ts'
export { ensurePromptVersion, hasPromptVersion, listPromptVersions, type PromptVersion } from './prompts.ts'
export { listResponseMeasures, type ResponseMeasures } from './response-measures.ts'
export { placeOfItem, queryItems } from './run-items.ts'
export {
  findRun,
  listDeletedRuns,
  listRunStates,
  listRuns,
  type RunRecord,
  type RunState,
  type TaskRecord,
} from './run-records.ts'
export {
  createRun,
  deleteRun,
  hideRun,
  listTaskPrefixes,
  purgeRuns,
  type RunPlan,
  type Selection,
  setConcurrency,
  setEnded,
  setLabel,
  showRun,
  type TaskPlan,
} from './runs.ts'
export { deleteView, listSavedViews, type SavedView, saveView } from './saved-views.ts'
export { commitScores, iterateResponses, type ScoredResponse, type StoredScore } from './scores.ts'
export {
  deleteStudy,
  findStudy,
  type ItemAnswer,
  insertStudy,
  listItemAnswers,
  listStudies,
  type StudyRecord,
} from './studies.ts'
export { storeVersion } from './version.ts'
