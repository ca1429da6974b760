import type { BOARD_EXPORT_FORMATS, BOARD_LAYOUTS } from '#shared/contract/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'

interface Export {
  readonly as: (typeof BOARD_EXPORT_FORMATS)[number]
  readonly layout: (typeof BOARD_LAYOUTS)[number]
  readonly file: string
  readonly type: string
}

export const EXPORTS = {
  csvWide: { as: 'csv', layout: 'wide', file: 'leaderboard.csv', type: 'text/csv' },
  csvTidy: { as: 'csv', layout: 'tidy', file: 'leaderboard-tidy.csv', type: 'text/csv' },
  csvFigures: { as: 'csv', layout: 'figures', file: 'leaderboard-figures.csv', type: 'text/csv' },
  json: { as: 'json', layout: 'wide', file: 'leaderboard.json', type: 'application/json' },
  markdown: { as: 'markdown', layout: 'wide', file: 'leaderboard.md', type: 'text/markdown' },
  latex: { as: 'latex', layout: 'wide', file: 'leaderboard.tex', type: 'application/x-tex' },
  latexPages: { as: 'latex', layout: 'pages', file: 'leaderboard-long.tex', type: 'application/x-tex' },
} as const satisfies Readonly<Record<string, Export>>

export type ExportKind = keyof typeof EXPORTS

/** What is to be written: a view in one of the forms, all of its models or only the first so many. */
export interface WantedExport {
  readonly view: BoardView
  readonly kind: ExportKind
  readonly top: number | null
}

/** Chunks are joined into a blob of about so many characters, which the browser may keep out of memory. */
const BLOB_LENGTH = 4_000_000

/** Reads the board as a file, chunk by chunk; `onBytes` is told how much there is so far. */
export async function readBoardFile(
  client: Client,
  { view, kind, top }: WantedExport,
  options: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<{ readonly file: Blob; readonly rows: number }> {
  const { as, layout, type } = EXPORTS[kind]
  const chunks = await client.board.export({ view, as, layout, top }, { signal: options.signal })
  const blobs: Blob[] = []
  let waiting: string[] = []
  let waitingLength = 0
  let bytes = 0
  const flush = (): void => {
    const blob = new Blob(waiting)
    bytes += blob.size
    blobs.push(blob)
    waiting = []
    waitingLength = 0
    options.onBytes(bytes)
  }
  for (;;) {
    const next = await chunks.next()
    if (next.done) {
      flush()
      return { file: new Blob(blobs, { type }), rows: next.value.rows }
    }
    waiting.push(next.value)
    waitingLength += next.value.length
    if (waitingLength >= BLOB_LENGTH) flush()
  }
}
