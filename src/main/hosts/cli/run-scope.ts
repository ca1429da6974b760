import type { BenchmarkData, Run } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'

/**
 * Which part of its benchmark a run asks: `all`, `20 of 250`, `navigate`, `3 of 27 tasks`, `20 of 750, 3 of 27 tasks`.
 * @param benchmark as it is in the store today
 */
export function describeScope(run: Pick<Run, 'n' | 'tasks'>, benchmark: BenchmarkData | undefined): string {
  const testTasks = benchmark?.tasks.filter(({ split }) => split === 'test') ?? []
  const asked = new Set(run.tasks.map(({ task }) => task))
  const available = testTasks.reduce((sum, { task, items }) => (asked.has(task) ? sum + items : sum), 0)
  const [onlyTask] = asked
  const notes = [
    ...(run.n < available ? [`${formatCount(run.n)} of ${formatCount(available)}`] : []),
    ...(asked.size >= testTasks.length
      ? []
      : [asked.size === 1 ? `${onlyTask}` : `${asked.size} of ${testTasks.length} tasks`]),
  ]
  return notes.join(', ') || 'all'
}
