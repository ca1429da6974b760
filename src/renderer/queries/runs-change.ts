import type { RunSummary, RunsChange } from '#shared/contract/views.ts'

/** How a run may end that nobody was waiting for; pausing and cancelling are somebody's own doing. */
const ENDINGS = ['done', 'incomplete', 'interrupted', 'stopped'] as const
export type EndStatus = (typeof ENDINGS)[number]
export type EndedRun = RunSummary & { readonly status: EndStatus }

const isEnded = (run: RunSummary): run is EndedRun => (ENDINGS as readonly string[]).includes(run.status)

/** The runs that a change tells the end of: they were under way before it. */
export function endingsIn({ changed }: RunsChange): EndedRun[] {
  return changed
    .filter(({ was }) => was === 'running' || was === 'queued')
    .map(({ run }) => run)
    .filter(isEnded)
}

/** The runs of which nothing that was said of their end holds any longer: they go on, or are gone. */
export const resumedIn = ({ changed, removed }: RunsChange): number[] => [
  ...changed
    .filter(({ run }) => run.status === 'queued' || run.status === 'running')
    .map(({ run }) => run.id),
  ...removed,
]

/** The list with what has become of its runs: changed ones in their place, new ones in front, deleted ones gone. */
export function applyChange(runs: readonly RunSummary[], { changed, removed }: RunsChange): RunSummary[] {
  const byId = new Map(changed.map(({ run }) => [run.id, run]))
  const gone = new Set(removed)
  const known = new Set(runs.map(({ id }) => id))
  const added = [...byId.values()].filter(({ id }) => !known.has(id) && !gone.has(id))
  return [...added, ...runs.filter(({ id }) => !gone.has(id)).map((run) => byId.get(run.id) ?? run)]
}
