import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { searchOfView } from '#shared/board/view-address.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { namedState } from '#shared/domain/run.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { useText } from '../../i18n/language.tsx'
import { useBoardModels, useViews } from '../../queries/board.ts'
import { useModels } from '../../queries/models.ts'
import { usePrompts } from '../../queries/prompts.ts'
import { useRuns } from '../../queries/runs.ts'
import { Keys } from '../../ui/Keys.tsx'
import { useShortcutGroups } from '../../ui/shortcuts.tsx'
import { SECTION_ICONS } from '../icons.tsx'
import { useBoardBeside, usePlaceOf } from '../last-board.tsx'
import { SECTIONS } from '../sections.tsx'
import type { Entry } from './entry.ts'
import { useActions } from './use-actions.tsx'

/** All that can be reached, in the order the palette shows it while nothing is typed. */
export function useEntries(shell: { onShowShortcuts: () => void }): readonly Entry[] {
  const places = usePlaces()
  const here = useKeysOfPage()
  const actions = useActions(shell)
  const views = useSavedViews()
  const runs = useRunEntries()
  const prompts = usePromptEntries()
  const models = useModelEntries()
  return useMemo(
    () => [...places, ...here, ...actions, ...views, ...runs, ...prompts, ...models],
    [places, here, actions, views, runs, prompts, models],
  )
}

function usePlaces(): readonly Entry[] {
  const { nav } = useText()
  const navigate = useNavigate()
  const placeOf = usePlaceOf()
  return useMemo(
    () =>
      SECTIONS.map(({ name, to, key }) => ({
        id: `place ${name}`,
        group: 'places' as const,
        label: nav[name],
        keywords: name,
        icon: SECTION_ICONS[name],
        keys: <Keys keys={`g ${key}`} />,
        run: () => void navigate(placeOf(to)),
      })),
    [nav, navigate, placeOf],
  )
}

/** What the page behind the palette has keys for, by name. */
function useKeysOfPage(): readonly Entry[] {
  const { shortcuts } = useText()
  const readGroups = useShortcutGroups()
  // Read once: the page does not change while the palette lies over it.
  return useMemo(
    () =>
      readGroups()
        .filter(({ title }) => title !== shortcuts.everywhere)
        .flatMap(({ shortcuts }) => shortcuts)
        .flatMap(({ keys, label, run }) =>
          run ? [{ id: `key ${keys}`, group: 'here' as const, label, keys: <Keys keys={keys} />, run }] : [],
        ),
    [readGroups, shortcuts],
  )
}

function useSavedViews(): readonly Entry[] {
  const views = useViews().data
  const navigate = useNavigate()
  return useMemo(
    () =>
      (views ?? []).map(({ name, view }) => ({
        id: `view ${name}`,
        group: 'views' as const,
        label: name,
        icon: SECTION_ICONS.leaderboard,
        run: () => void navigate({ to: '/leaderboard', search: searchOfView(view) }),
      })),
    [views, navigate],
  )
}

/** Models with figures lead to them, beside the board as it is; those that were added and have none yet, to their settings. */
function useModelEntries(): readonly Entry[] {
  const reported = useBoardModels().data
  const added = useModels().data
  const navigate = useNavigate()
  const boardBeside = useBoardBeside()
  return useMemo(() => {
    const entry = (name: string, organisation: string | null, run: () => void): Entry => ({
      id: `model ${name}`,
      group: 'models',
      label: name,
      keywords: organisation ?? '',
      ...(organisation !== null && { description: organisation }),
      icon: SECTION_ICONS.models,
      run,
    })
    const known = new Set((reported ?? []).map(({ name }) => name))
    return [
      ...(added ?? [])
        .filter(({ name, builtIn }) => !known.has(name) && !builtIn)
        .map(({ name, organisation }) =>
          entry(name, organisation, () => void navigate({ to: '/models', search: { edit: name } })),
        ),
      ...(reported ?? []).map(({ name, organisation }) =>
        entry(name, organisation, () => void navigate({ to: '/leaderboard', search: boardBeside(name) })),
      ),
    ]
  }, [reported, added, navigate, boardBeside])
}

function usePromptEntries(): readonly Entry[] {
  const prompts = usePrompts().data
  const navigate = useNavigate()
  return useMemo(
    () =>
      (prompts ?? []).map(({ name }) => ({
        id: `prompt ${name}`,
        group: 'prompts' as const,
        label: name,
        icon: SECTION_ICONS.prompts,
        run: () => void navigate({ to: '/prompts/$name', params: { name } }),
      })),
    [prompts, navigate],
  )
}

function useRunEntries(): readonly Entry[] {
  const runs = useRuns().data
  const { palette, benchmark, formatShort, state, enumerate, percent } = useText()
  const navigate = useNavigate()
  return useMemo(
    () =>
      // Variants are many and alike: they are found through their study.
      (runs ?? [])
        .filter((run) => !asksVariant(run))
        .map((run) => {
          const score = run.accuracy === null ? [] : [percent(formatScore(run.accuracy))]
          return {
            id: `run ${run.id}`,
            group: 'runs' as const,
            label: palette.run(run.id, run.model),
            description: enumerate([
              benchmark[run.benchmark],
              formatShort[run.format],
              state[namedState(run)],
              ...score,
            ]),
            keywords: `${run.benchmark} ${run.format} ${run.label ?? ''} ${benchmark[run.benchmark]}`,
            icon: SECTION_ICONS.runs,
            run: () => void navigate({ to: '/runs/$runId', params: { runId: run.id } }),
          }
        }),
    [runs, palette, benchmark, formatShort, state, enumerate, percent, navigate],
  )
}
