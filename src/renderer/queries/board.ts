import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { arrangeRows, gatherRows } from '#shared/board/build-board.ts'
import type { BoardModel, Figure, Source } from '#shared/board/figure.ts'
import { type BoardData, joinFigures } from '#shared/board/join-figures.ts'
import { collectTraits, countAll, type Opening } from '#shared/board/opening.ts'
import { describeStanding } from '#shared/board/standing.ts'
import { benchmarksOf } from '#shared/board/view-benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import type { BoardBenchmark, NamedView } from '#shared/contract/views.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { usePainted } from '../ui/use-painted.ts'
import { apiOf, useApi } from './api.ts'
import { type AskedOpening, openingInput } from './asked-opening.ts'

/** Figures as views use them: each with its source in it. */
export interface BoardFigures {
  readonly models: readonly BoardModel[]
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
}

/** Runs and imports may also come from another process on the same store, so the page looks again now and then. */
const LOOK_INTERVAL_MS = 8_000

/** Figures are many: they are fetched again when there is something new, not because time has passed. */
const FIGURES = {
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
} as const

const join = (data: BoardData): BoardFigures => ({
  models: data.models,
  figures: joinFigures(data),
  sources: data.sources,
})

/** What there is to look at: every benchmark with a figure. When that changes, all figures are fetched again. */
export function useBoardBenchmarks(): UseQueryResult<BoardBenchmark[]> {
  const api = useApi()
  const queryClient = useQueryClient()
  const result = useQuery(api.board.benchmarks.queryOptions({ refetchInterval: LOOK_INTERVAL_MS }))
  const seen = useRef(result.data)
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== result.data)
      for (const key of [api.board.figures.key(), api.board.tasks.key(), api.board.details.key()])
        void queryClient.invalidateQueries({ queryKey: key })
    seen.current = result.data
  }, [result.data, queryClient, api])
  return result
}

/** The figures of whole benchmarks, of every model that has one. The order of `benchmarks` does not matter. */
export function useBoardData(
  benchmarks: readonly string[],
  judgement: Judgement = 'machine',
  isWanted = true,
): UseQueryResult<BoardFigures> {
  return useQuery({
    ...useApi().board.figures.queryOptions({
      input: figuresInput(benchmarks, judgement),
      select: join,
      // A column more is shown empty for the moment it takes to come, not instead of all the others.
      placeholderData: keepPreviousData,
      ...FIGURES,
    }),
    enabled: isWanted,
  })
}

const figuresInput = (benchmarks: readonly string[], judgement: Judgement) => ({
  benchmarks: [...new Set(benchmarks)].sort(),
  judgement,
})

/** An opening is of use until all figures are there, and no longer. */
const OPENING = { ...FIGURES, gcTime: 10_000, retry: false } as const

/**
 * Has what was asked for stand in the cache once it comes; where it does not, it is asked for again like any other.
 * Resolves when it stands there or nothing more is to be hoped for.
 */
export function expectOpening(client: Client, queryClient: QueryClient, asked: AskedOpening): Promise<void> {
  const usual = apiOf(client).board.opening.queryOptions({ input: asked.input, ...OPENING })
  const { queryFn } = usual
  return queryClient.prefetchQuery({
    ...usual,
    queryFn: (context) => asked.answer.catch(() => queryFn(context)),
  })
}

/** The figures of a benchmark's tasks, of every model that has one; null asks for nothing. */
export function useTaskFigures(
  benchmark: string | null,
  judgement: Judgement = 'machine',
): UseQueryResult<BoardFigures> {
  return useQuery({
    ...useApi().board.tasks.queryOptions({
      input: { benchmark: benchmark ?? '', judgement },
      select: join,
      ...FIGURES,
    }),
    enabled: benchmark !== null,
  })
}

/** Every figure of one model, its tasks' included; null asks for nothing. */
export function useModelFigures(
  model: string | null,
  judgement: Judgement = 'machine',
): UseQueryResult<BoardFigures> {
  return useQuery({
    ...useApi().board.details.queryOptions({
      input: { model: model ?? '', judgement },
      select: join,
      ...FIGURES,
    }),
    enabled: model !== null,
  })
}

/** What of a view decides which rows and cells there are: neither their order nor how they look. */
const writeGathering = ({
  sort: _sort,
  heat: _heat,
  facts: _facts,
  details: _details,
  modelWidth: _width,
  ...gathering
}: BoardView): string => JSON.stringify(gathering)

/** The columns there are, in a view's own words: boards of views that say the same have the same. */
const writeColumns = ({ columns, benchmarks }: BoardView): string => JSON.stringify([columns, benchmarks])

/** A board as it is drawn. */
export interface ShownBoard extends Opening {
  /** All it was built from; null while there is no more than its opening. */
  readonly data: BoardFigures | null
}

/**
 * The board as a view shows it; `shown` null until there is something of it. The page first draws its opening, and then
 * fetches all figures: to have them come takes longer than to draw what is in sight.
 */
export function useBoard(view: BoardView): {
  readonly shown: ShownBoard | null
  readonly query: UseQueryResult<BoardFigures>
} {
  const api = useApi()
  const queryClient = useQueryClient()
  const input = figuresInput(benchmarksOf(view), view.judgement)
  const [isOpening] = useState(() => !queryClient.getQueryData(api.board.figures.queryKey({ input })))
  const isPainted = usePainted()
  const [isThere, setThere] = useState(!isOpening)
  // Asked for once: what is chosen before the figures have come waits for them, with the rows there are.
  const [opened] = useState(() => ({ view, input: openingInput(view) }))
  const opening = useQuery({
    ...api.board.opening.queryOptions({ input: opened.input, ...OPENING }),
    enabled: !isThere,
  })
  const query = useBoardData(
    input.benchmarks,
    view.judgement,
    isThere || (isPainted && opening.status !== 'pending'),
  )
  const data = query.data ?? null
  if (data && !isThere) setThere(true)
  const whole = useWhole(data, view)
  // Without all figures, rows further down would stay empty and filters do nothing.
  const isOfUse = query.error === null && writeColumns(opened.view) === writeColumns(view)
  const first = isOfUse ? opening.data : undefined
  return { shown: whole ?? (first ? { ...first, data: null } : null), query }
}

/** The board built from all figures. Its parts are made anew only when what they hang on is another. */
function useWhole(data: BoardFigures | null, view: BoardView): ShownBoard | null {
  const gathering = writeGathering(view)
  const latest = useRef(view)
  latest.current = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: `gathering` says all of the view that is read
  const gathered = useMemo(
    () => data && gatherRows(data.models, data.figures, latest.current),
    [data, gathering],
  )
  const order = JSON.stringify(view.sort)
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  const board = useMemo(() => gathered && arrangeRows(gathered, latest.current.sort), [gathered, order])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows in another order have the same traits
  const traits = useMemo(() => board && collectTraits(board.rows), [gathered])
  const counts = useMemo(() => data && countAll(data), [data])
  return useMemo(
    () =>
      data && board && traits && counts
        ? {
            board,
            data,
            columnsFilled: board.columns.length,
            digest: { rows: board.rows.length, standing: describeStanding(board), ...traits, ...counts },
          }
        : null,
    [data, board, traits, counts],
  )
}

/** Every model reported or run, by name. */
export function useBoardModels(): UseQueryResult<BoardModel[]> {
  return useQuery(useApi().board.models.queryOptions())
}

/** Built-in views first, then saved ones by name. */
export function useViews(): UseQueryResult<NamedView[]> {
  return useQuery(useApi().views.list.queryOptions())
}

/** Saves a view under a name, in place of a saved one of that name. */
export function useSaveView() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    ...api.views.save.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.views.key() }),
  })
}

export function useDeleteView() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    ...api.views.delete.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.views.key() }),
  })
}
