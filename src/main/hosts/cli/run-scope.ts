import type { RunScope } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'

/** Which part of its benchmark a run asks: `all`, `20 of 14,042`, `navigate`, `3 of 27 tasks`, `20 of 750, 3 of 27 tasks`. */
export function describeScope({ tasks, ofTasks, items, ofItems }: RunScope): string {
  const notes = [
    ...(items < ofItems ? [`${formatCount(items)} of ${formatCount(ofItems)}`] : []),
    ...(tasks === null ? [] : [tasks.length === 1 ? `${tasks[0]}` : `${tasks.length} of ${ofTasks} tasks`]),
  ]
  return notes.join(', ') || 'all'
}
