import { useMantineColorScheme } from '@mantine/core'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { viewOfSearch } from '#shared/board/view-address.ts'
import type { ExportKind } from '../../features/leaderboard/export/board-file.ts'
import { startExport } from '../../features/leaderboard/export/ExportToast.tsx'
import { boardPartOf, parseLeaderboardSearch } from '../../features/leaderboard/search.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/speak.ts'
import { Keys } from '../../ui/Keys.tsx'
import type { Entry } from './entry.ts'

const THEMES = ['auto', 'light', 'dark'] as const

/** What can be done from anywhere. */
export function useActions({ onShowShortcuts }: { onShowShortcuts: () => void }): readonly Entry[] {
  const { text, language, choose } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const navigate = useNavigate()
  const exportBoard = useBoardExport()
  return useMemo(() => {
    const words = text.palette.actions
    const action = (id: string, label: string, run: () => void, more: Partial<Entry> = {}): Entry => ({
      id: `action ${id}`,
      group: 'actions',
      label,
      keywords: id,
      run,
      ...more,
    })
    return [
      action('start a new run', words.startRun, () => void navigate({ to: '/runs', search: { new: true } })),
      action('add a model', words.addModel, () => void navigate({ to: '/models', search: { add: true } })),
      action('compare two runs', words.compareRuns, () => void navigate({ to: '/compare' })),
      action('import results', words.importResults, () => void navigate({ to: '/data', hash: 'results' })),
      action(
        'import download benchmarks',
        words.getBenchmarks,
        () => void navigate({ to: '/data', hash: 'benchmarks' }),
      ),
      action('export leaderboard csv', words.exportWide, () => exportBoard('csvWide')),
      action('export leaderboard tidy csv', words.exportTidy, () => exportBoard('csvTidy')),
      ...THEMES.filter((theme) => theme !== colorScheme).map((theme) =>
        action(`theme ${theme}`, words.theme[theme], () => setColorScheme(theme)),
      ),
      ...LANGUAGES.filter((id) => id !== language).map((id) =>
        action(`language ${id} english 中文 chinese`, words.language(LANGUAGE_NAMES[id]), () => choose(id)),
      ),
      action('keyboard shortcuts', text.shortcuts.title, onShowShortcuts, { keys: <Keys keys="?" /> }),
    ]
  }, [text, language, choose, colorScheme, setColorScheme, navigate, exportBoard, onShowShortcuts])
}

/** Saves the board as the leaderboard shows it, or as it opens where another page is shown. */
function useBoardExport(): (kind: ExportKind) => void {
  const router = useRouter()
  const { text } = useLanguage()
  return useCallback(
    (kind) => {
      const { pathname, search } = router.state.location
      const shown = pathname === '/leaderboard' ? boardPartOf(parseLeaderboardSearch(search)) : {}
      const words = { title: text.leaderboard.export.button, close: text.toasts.close }
      startExport({ view: viewOfSearch(shown), kind, top: null }, words)
    },
    [router, text],
  )
}
