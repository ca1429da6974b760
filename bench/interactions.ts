import type { Page } from '@playwright/test'
import { mainThreadTasks, recordTrace, type TraceEvent } from './main-thread.ts'

/** A click or a key as the browser timed it (Event Timing), until the frame that answers it was painted. */
export interface Interaction {
  readonly kind: 'click' | 'keydown'
  /** What was clicked or had the focus, in a few of its words. */
  readonly target: string
  /** In steps of 8 ms. */
  readonly durationMs: number
  /** Until the page got to it, while its handlers ran, and from then until the frame was there. */
  readonly delayMs: number
  readonly handlingMs: number
  readonly paintingMs: number
}

/** Has the page keep every click and key that takes 16 ms or longer to answer. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Interaction[] = []
    Object.assign(window, { interactions: kept })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name !== 'click' && entry.name !== 'keydown') continue
        const node = entry.target
        const words = node instanceof Element ? node.textContent?.trim() || node.tagName.toLowerCase() : ''
        kept.push({
          kind: entry.name,
          target: words.slice(0, 40),
          durationMs: entry.duration,
          delayMs: entry.processingStart - entry.startTime,
          handlingMs: entry.processingEnd - entry.processingStart,
          paintingMs: entry.startTime + entry.duration - entry.processingEnd,
        })
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
}

export function keptInteractions(page: Page): Promise<Interaction[]> {
  return page.evaluate(() => (window as unknown as { interactions: Interaction[] }).interactions)
}

export function describeInteraction(slow: Interaction): string {
  const parts = [slow.delayMs, slow.handlingMs, slow.paintingMs].map((ms) => Math.max(0, ms).toFixed(0))
  return `${slow.durationMs} ms, ${slow.kind} on “${slow.target}”: ${parts[0]} waiting, ${parts[1]} handled, ${parts[2]} until painted`
}

export interface TracedInteraction {
  readonly kind: string
  readonly clockMs: number
  /** What the main thread was at work from the event to the frame that answers it, whatever for. */
  readonly processorMs: number
}

export interface TracedInteractions {
  readonly interactions: readonly TracedInteraction[]
  /** The longest tasks of the main thread by processor time, longest first. */
  readonly tasksMs: readonly number[]
}

/** Records the trace while `act` runs, and reads from it what each click and key took the main thread. */
export async function traceInteractions(page: Page, act: () => Promise<void>): Promise<TracedInteractions> {
  const events = await recordTrace(page, act)
  const tasks = mainThreadTasks(events)
  const begun = new Map<string, TraceEvent>()
  const interactions: TracedInteraction[] = []
  for (const event of events.filter(({ name }) => name === 'EventTiming').sort((a, b) => a.ts - b.ts)) {
    const id = event.id ?? ''
    const begin = begun.get(id)
    if (event.ph === 'b') begun.set(id, event)
    else if (begin) {
      begun.delete(id)
      const kind = String(begin.args?.data?.type)
      if (kind === 'click' || kind === 'keydown')
        interactions.push({
          kind,
          clockMs: (event.ts - begin.ts) / 1000,
          processorMs: processorMsBetween(tasks, begin.ts, event.ts),
        })
    }
  }
  const tasksMs = tasks.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a)
  return { interactions, tasksMs }
}

/** Of a task that is only partly within, its share. */
function processorMsBetween(tasks: readonly TraceEvent[], from: number, to: number): number {
  let sum = 0
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const within = Math.min(to, ts + dur) - Math.max(from, ts)
    if (within > 0 && dur > 0) sum += (tdur * within) / dur
  }
  return sum / 1000
}
