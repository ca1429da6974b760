import type { BoardData } from '#shared/board/join-figures.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import type { Judgement } from '#shared/domain/outcome.ts'

type FiguresInput = Required<NonNullable<Parameters<Client['board']['figures']>[0]>>

/** Figures that the engine was asked for before there was a cache to keep its answer in. */
export interface AskedFigures {
  readonly input: FiguresInput
  readonly answer: Promise<BoardData>
}

/** Asks for a view's figures. It takes no more than a client: a page can ask before it has anything else. */
export function askFigures(client: Client, view: BoardView): AskedFigures {
  const input = figuresInput(benchmarksOf(view), view.judgement)
  return { input, answer: client.board.figures(input) }
}

/** What to ask for the figures of whole benchmarks, whose order does not matter. */
export const figuresInput = (benchmarks: readonly string[], judgement: Judgement): FiguresInput => ({
  benchmarks: [...new Set(benchmarks)].sort(),
  judgement,
})

/** The benchmarks that a view shows. */
export const benchmarksOf = (view: BoardView): string[] =>
  view.benchmarks.length > 0 ? view.benchmarks : view.columns.map(({ benchmark }) => benchmark)
