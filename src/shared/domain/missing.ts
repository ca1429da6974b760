import { Problem } from './problem.ts'

/** What is asked for and not there, for the several rooms that look for it. */
export const noRun = (id: number): Problem =>
  new Problem('not-found', `there is no run ${id}`, {
    hint: 'the list of runs shows what there is (“cothub runs list”)',
    detail: { kind: 'no-run', id },
  })

export const noAttempt = (id: number): Problem =>
  new Problem('not-found', `there is no attempt ${id}`, { detail: { kind: 'no-attempt', id } })

export const noItem = (id: number): Problem =>
  new Problem('not-found', `there is no item ${id}`, { detail: { kind: 'no-item', id } })

export const noModel = (name: string): Problem =>
  new Problem('not-found', `there is no model “${name}”`, {
    hint: 'the list of models shows what there is (“cothub model list”); add it there, or with “cothub model add”',
    detail: { kind: 'no-model', name },
  })

export const noBaseline = (modelId: string, known: readonly string[]): Problem =>
  new Problem('not-found', `there is no baseline “${modelId}”`, {
    hint: `known are ${known.join(', ')}`,
    detail: { kind: 'no-baseline', modelId, known: [...known] },
  })

export const noPrompt = (name: string): Problem =>
  new Problem('not-found', `there is no prompt “${name}”`, {
    hint: 'the list of prompts shows what there is (“cothub prompt list”)',
    detail: { kind: 'no-prompt', name },
  })
