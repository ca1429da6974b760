import { useText } from '../../../i18n/language.tsx'
import { useShortcuts } from '../../../ui/shortcuts.tsx'
import type { TraceTab } from './tabs.ts'

/** Keys that turn to another way of reading the attempt; pressed again they turn back. */
export function useTraceKeys(tab: TraceTab, open: (tab: TraceTab) => void): void {
  const text = useText().trace
  const toggle = (other: TraceTab) => () => open(tab === other ? 'reasoning' : other)
  useShortcuts(text.title, [
    { keys: 'r', label: text.keys.raw, run: toggle('raw') },
    { keys: 't', label: text.keys.sent, run: toggle('sent') },
    { keys: 'd', label: text.keys.others, run: toggle('others') },
  ])
}
