import { useNavigate } from '@tanstack/react-router'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'

/** j and k walk the listed runs, o opens the one they have come to; as on a run's own page. */
export function useRunKeys(list: {
  runs: readonly RunSummary[]
  /** A run's number; null before the first step. */
  at: number | null
  /** Position from 0. */
  walkTo: (index: number) => void
}): void {
  const text = useText().runs
  const navigate = useNavigate()
  const { runs, at, walkTo } = list
  const index = runs.findIndex(({ id }) => id === at)
  const step = (by: number): void => {
    if (runs.length > 0) walkTo(index < 0 ? 0 : Math.min(Math.max(index + by, 0), runs.length - 1))
  }
  const open = (): void => {
    const run = runs[index]
    if (run) void navigate({ to: '/runs/$runId', params: { runId: run.id } })
  }
  useShortcuts(text.title, [
    { keys: 'j', label: text.keys.next, run: () => step(1) },
    { keys: 'k', label: text.keys.previous, run: () => step(-1) },
    { keys: 'o', label: text.keys.open, run: open },
  ])
}
