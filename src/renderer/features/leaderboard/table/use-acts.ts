import { useMemo } from 'react'
import type { Board } from '#shared/board/board.ts'
import { fitWidth, moveColumn, moveColumnTo, resizeColumn } from '../columns/change-columns.ts'
import { MOST_PICKED } from '../search.ts'
import type { LeaderboardAddress } from '../use-leaderboard.ts'
import type { GridAct } from './grid-keys.ts'
import type { HeaderActs } from './HeaderCell.tsx'
import { type LeafColumn, sortKeyOf } from './leaf-columns.ts'
import { nextSort } from './next-sort.ts'
import type { PlacedColumn } from './use-columns.ts'

const WIDTH_STEP_PX = 16

export interface TableActs {
  readonly header: HeaderActs
  /** Does what a key or a click means; row −1 is the heading. */
  perform(act: GridAct, row: number, placed: PlacedColumn): void
}

/** What can be done in the table. All of it ends in the address. */
export function useActs(options: {
  board: Board
  address: LeaderboardAddress
  drag: (dragged: { id: string; width: number } | null) => void
}): TableActs {
  const { board, address, drag } = options
  const { view, page, change, adjust, turn, open } = address
  return useMemo(() => {
    const header: HeaderActs = {
      sort: (column, added) => {
        const key = sortKeyOf(column)
        if (key !== null) change({ sort: nextSort(view.sort, key, added) })
      },
      drag: (column, width) => drag({ id: column.id, width }),
      resize: (column, width) => {
        drag(null)
        setWidth(column, width)
      },
      reorder: (benchmark, target) => change(moveColumnTo(view, benchmark, target)),
    }
    const setWidth = (column: LeafColumn, width: number | null): void => {
      if (column.kind === 'model') adjust({ modelWidth: width === null ? null : fitWidth(width) })
      else if (column.kind === 'part' && column.part === 'score')
        adjust(resizeColumn(view, column.benchmark, width))
    }
    const move = (column: LeafColumn, by: number): void => {
      if (column.kind === 'part') change(moveColumn(view, column.benchmark, by))
    }
    const pick = (model: string): void => {
      const picked = page.picked ?? []
      if (picked.includes(model)) {
        const rest = picked.filter((name) => name !== model)
        turn({ picked: rest.length > 0 ? rest : undefined })
      } else if (picked.length < MOST_PICKED) turn({ picked: [...picked, model] })
    }
    const performOnHeading = (act: GridAct, { column, width }: PlacedColumn): void => {
      if (act === 'activate' || act === 'add') header.sort(column, act === 'add')
      else if (act === 'wider' || act === 'narrower')
        setWidth(column, width + (act === 'wider' ? WIDTH_STEP_PX : -WIDTH_STEP_PX))
      else if (act === 'move-left' || act === 'move-right') move(column, act === 'move-left' ? -1 : 1)
    }
    return {
      header,
      perform: (act, row, placed) => {
        if (row < 0) return performOnHeading(act, placed)
        const model = board.rows[row]?.model.name
        const { column } = placed
        if (model === undefined) return
        if (act === 'pick' || (act === 'activate' && column.kind === 'pick')) return pick(model)
        if (act === 'activate' || act === 'expand')
          open(model, column.kind === 'part' ? column.benchmark : undefined)
      },
    }
  }, [board, view, page, change, adjust, turn, open, drag])
}
