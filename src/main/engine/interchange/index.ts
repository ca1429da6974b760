export { type BoardExport, writeBoard } from './board/write-board.ts'
export { writeItems } from './items.ts'
export { describeLeaderboard } from './leaderboard.ts'
export { type ReadPrompts, readPromptFiles } from './prompts/read-files.ts'
export { writePromptFiles } from './prompts/write-files.ts'
export {
  isJsonFile,
  looksLikeEdition,
  parseEdition,
  readResults,
  readShippedEdition,
  writeResultsTemplate,
} from './results/index.ts'
