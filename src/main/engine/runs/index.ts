export type { Activity } from './activity.ts'
export { baselineModels } from './plan.ts'
export { rescoreRun } from './rescore.ts'
export { Runner } from './runner.ts'
