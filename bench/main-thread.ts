import type { Page } from '@playwright/test'

/** The longest task of a page's main thread; a frame is never longer than the longest task. */
export interface Busy {
  readonly clockMs: number
  /** Of that, on the processor. */
  readonly processorMs: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, and of the thread's processor time. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Records Chromium's trace while `act` runs, and reads from it how busy pages' main threads were at the most. */
export async function traceMainThread(page: Page, act: () => Promise<void>): Promise<Busy> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
    },
  })
  await act()
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const threads = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  const tasks = events.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && name === 'RunTask' && threads.has(`${pid}/${tid}`),
  )
  if (tasks.length === 0) throw new Error('the trace holds no task of a page')
  return {
    clockMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    processorMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  }
}
