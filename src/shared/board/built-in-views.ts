import { type BoardView, boardView } from '../contract/board-view.ts'

/** The table of the project that this one descends from, pinned to the commit it was read at. */
export const HUB_TABLE_URL =
  'https://github.com/lu-wang-dl/chain-of-thought-hub/blob/d52bae89527daca8a354f97561438f12725df780/readme.md'

export interface NamedView {
  readonly name: string
  readonly view: BoardView
}

/** Views that are always there, under names that no saved view can take. */
export const BUILT_IN_VIEWS: readonly NamedView[] = [
  {
    name: 'Chain-of-Thought Hub',
    view: boardView.parse({
      provenance: ['published'],
      sources: [HUB_TABLE_URL],
      columns: ['gsm8k', 'math', 'mmlu', 'bbh', 'humaneval', 'c-eval', 'theoremqa', 'summedits'].map(
        (benchmark) => ({ benchmark }),
      ),
      sort: [{ by: 'score/gsm8k' }],
    }),
  },
]
