import type { Run, RunSummary } from '#shared/contract/views.ts'
import { formatCount, formatDuration } from '#shared/domain/numbers.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { describeFailure, findProblem } from './failure.ts'
import { type Invocation, nextCommand } from './invocation.ts'
import { formatCounted } from './output/counted.ts'
import { onOneLine } from './output/display-text.ts'
import { ProgressDisplay } from './output/progress-display.ts'
import { formatProgress } from './output/progress-line.ts'
import { percentWithSign, RUN_COLUMNS, toRunJson, toRunRow } from './run-report.ts'

/** Watches started runs to their end and prints them. */
export async function followRuns(invocation: Invocation, started: readonly RunSummary[]): Promise<ExitCode> {
  const { runs, exitCode } = await watchRuns(invocation, started)
  if (invocation.json) await invocation.output.printJson({ runs: runs.map(toRunJson) })
  else await invocation.output.printTable(RUN_COLUMNS, runs.map(toRunRow))
  return exitCode
}

/**
 * Watches started runs to their end. The first Ctrl-C asks the engine to stop, waits for the answers already under way,
 * and says how to go on.
 */
export async function watchRuns(
  invocation: Invocation,
  started: readonly RunSummary[],
): Promise<{ runs: Run[]; exitCode: ExitCode }> {
  const display = new ProgressDisplay(invocation.platform.stderr)
  const ended = new Set<number>()
  let interrupted = false
  const stopListening = invocation.platform.interrupts.listen(() => {
    interrupted = true
    display.remark('Stopping: waiting for the answers under way. Ctrl-C again leaves at once.')
    for (const run of started) if (!ended.has(run.id)) void interruptRun(invocation, run.id, display)
  })
  const runs: Run[] = []
  try {
    for (const { id } of started) {
      const run = await followRun(invocation, id, display)
      ended.add(id)
      runs.push(run)
      display.remark(describeEnd(invocation, run))
    }
  } finally {
    stopListening()
    display.clear()
  }
  const isDone = runs.every((run) => run.status === 'done')
  return { runs, exitCode: isDone ? EXIT.done : interrupted ? EXIT.interrupted : EXIT.incomplete }
}

async function followRun(invocation: Invocation, id: number, display: ProgressDisplay): Promise<Run> {
  const events = await invocation.client.runs.watch({ id })
  for (;;) {
    const event = await events.next()
    if (event.done) return event.value
    display.update(formatProgress(event.value, { bar: display.isTerminal, columns: display.columns }))
  }
}

async function interruptRun(invocation: Invocation, id: number, display: ProgressDisplay): Promise<void> {
  try {
    await invocation.client.runs.interrupt({ id })
  } catch (error) {
    // The run came to its end in the meantime, which is what was wanted.
    if (findProblem(error)?.code === 'conflict') return
    for (const line of describeFailure(error, invocation.platform.env).lines) display.remark(line)
  }
}

function describeEnd(invocation: Invocation, run: Run): string {
  const name = `run ${run.id} (${onOneLine(run.model)}, ${run.benchmark}, ${run.format})`
  const resume = nextCommand(invocation, `runs resume ${run.id}`)
  switch (run.status) {
    case 'done':
      return `${name}: done, ${percentWithSign(run.accuracy)} of ${formatCount(run.scored)} in ${formatDuration(run.durationMs)}`
    case 'stopped':
      return `${name}: stopped: ${onOneLine(run.stopReason ?? 'the provider refused')}\nhint: once that is mended, go on with: ${resume}`
    case 'incomplete':
      return `${name}: incomplete, ${formatCount(run.outcomes.error)} of ${formatCounted(run.attempts, 'answer')} ended in an error\nhint: ask those again with: ${resume}`
    case 'cancelled':
      return `${name}: cancelled at ${formatCount(run.scored)} of ${formatCount(run.attempts)}`
    case 'interrupted':
    case 'paused':
    case 'queued':
    case 'running':
      return `${name}: ${run.status === 'paused' ? 'paused' : 'interrupted'} at ${formatCount(run.scored)} of ${formatCount(run.attempts)}\nhint: go on with: ${resume}`
  }
}
