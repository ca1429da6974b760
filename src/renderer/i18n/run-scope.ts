import type { RunScope } from '#shared/contract/views.ts'
import type { Messages } from './en/index.ts'

/** Tasks beyond these are told by their number. */
const MOST_NAMED = 2

/** Which part of its benchmark a run asks, in words; null where it asks all of it. */
export function describeScope({ tasks, ofTasks, items, ofItems }: RunScope, text: Messages): string | null {
  const names = text.runScope
  const parts = [
    ...(tasks === null
      ? []
      : [tasks.length <= MOST_NAMED ? tasks.join(', ') : names.tasks(tasks.length, ofTasks)]),
    ...(items < ofItems ? [names.items(items, ofItems)] : []),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}
