/** What the process ends with. `worse` is what a guarded comparison found; `defect` is for failures of ours, which no script should have to tell apart. */
export const EXIT = { done: 0, worse: 1, defect: 1, badInput: 2, incomplete: 3, interrupted: 130 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
