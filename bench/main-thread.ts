import type { Page } from '@playwright/test'

/** A task of a page's main thread, or the longest of several; a frame is never longer than the longest task. */
export interface Busy {
  readonly clockMs: number
  /** Of that, on the processor. */
  readonly processorMs: number
}

export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, and of the thread's processor time. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly id?: string
  readonly args?: { readonly data?: Readonly<Record<string, unknown>> }
}

/** Stands in the trace where a page says that it is the one looked at: a browser has pages of its own. */
const MARK = 'traced page'

/** Records Chromium's trace while `act` runs: what happened in the page's process. */
export async function recordTrace(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event)
  })
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'toplevel',
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'blink.user_timing',
      ],
    },
  })
  await act()
  await page.evaluate((name) => void performance.mark(name), MARK)
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const mark = events.find(({ name }) => name === MARK)
  if (!mark) throw new Error('the trace does not tell which page was looked at')
  return events.filter(({ pid }) => pid === mark.pid)
}

/** The tasks of the main thread in a trace, as they came. */
export function mainThreadTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const thread = events.find(({ name }) => name === MARK)?.tid
  return events
    .filter(({ ph, name, tid }) => ph === 'X' && name === 'RunTask' && tid === thread)
    .sort((a, b) => a.ts - b.ts)
}

/** Records Chromium's trace while `act` runs, and reads from it how busy the page's main thread was at the most. */
export async function traceMainThread(page: Page, act: () => Promise<void>): Promise<Busy> {
  return longestOf(mainThreadTasks(await recordTrace(page, act)))
}

/** The most that one of the tasks took, by the clock and on the processor. */
export function longestOf(tasks: readonly TraceEvent[]): Busy {
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return {
    clockMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    processorMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  }
}
