import type { ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { useShortcuts } from '../../../ui/shortcuts.tsx'
import type { TraceTab } from './tabs.ts'

/** Keys that turn to another way of reading the attempt, pressed again they turn back; and from sample to sample. */
export function useTraceKeys(options: {
  /** Brings the place the answer was found at into sight. */
  toAnswer: () => void
  tab: TraceTab
  open: (tab: TraceTab) => void
  samples: readonly ItemAttempt[]
  shownId: number | null
  show: (attemptId: number) => void
}): void {
  const { tab, open, samples, shownId, show } = options
  const { title, keys } = useText().trace
  const toggle = (other: TraceTab) => () => open(tab === other ? 'reasoning' : other)
  const step = (by: number) => (): void => {
    const at = samples.findIndex(({ attemptId }) => attemptId === shownId)
    const next = samples[(at + by + samples.length) % samples.length]
    if (next) show(next.attemptId)
  }
  useShortcuts(title, [
    { keys: 'a', label: keys.answer, run: options.toAnswer },
    { keys: 'r', label: keys.raw, run: toggle('raw') },
    { keys: 't', label: keys.sent, run: toggle('sent') },
    { keys: 'd', label: keys.others, run: toggle('others') },
    ...(samples.length > 1
      ? [
          { keys: 's', label: keys.nextSample, run: step(1) },
          { keys: 'S', label: keys.previousSample, run: step(-1) },
        ]
      : []),
  ])
}
