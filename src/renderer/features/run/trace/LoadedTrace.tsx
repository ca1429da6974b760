import { type ReactElement, useLayoutEffect, useRef } from 'react'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { useOtherRuns } from '../../../queries/attempts.ts'
import { Side } from './Side.tsx'
import { useScrollKeys } from './scroll-keys.ts'
import { Trace } from './Trace.tsx'
import classes from './TracePane.module.css'
import type { TraceTab } from './tabs.ts'
import { useTraceKeys } from './trace-keys.ts'

/** An attempt with what stands beside it: the other samples of its item, and the item in other runs. */
export function LoadedTrace(props: {
  attempt: Attempt
  samples: readonly ItemAttempt[]
  isFetching: boolean
  tab: TraceTab
  onTab: (tab: TraceTab) => void
  onShow: (attemptId: number) => void
}): ReactElement {
  const text = useText().trace
  const { attempt, samples, tab, onTab, onShow } = props
  const others = useOtherRuns(attempt).data ?? []
  const region = useRef<HTMLElement>(null)
  const { hash } = attempt.item
  const readHash = useRef(hash)
  // Another item is read from its beginning. The first one is there already: to scroll it would lay it out twice.
  useLayoutEffect(() => {
    if (readHash.current !== hash) region.current?.scrollTo(0, 0)
    readHash.current = hash
  }, [hash])
  useScrollKeys(region)
  const toAnswer = (): void => {
    region.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
    region.current?.focus({ preventScroll: true })
  }
  useTraceKeys({ toAnswer, tab, open: onTab, samples, shownId: attempt.attemptId, show: onShow })
  return (
    <>
      <section
        ref={region}
        className={classes.trace}
        aria-label={text.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={props.isFetching}
      >
        <Trace attempt={attempt} samples={samples} others={others} tab={tab} onTab={onTab} />
      </section>
      <aside className={classes.side} aria-label={text.facts.title}>
        <Side attempt={attempt} samples={samples} onShow={onShow} />
      </aside>
    </>
  )
}
