import { extname } from 'node:path'
import type { BOARD_EXPORT_FORMATS } from '#shared/contract/board.ts'
import type { Client } from '#shared/contract/index.ts'
import { chooseQuery, type LeaderboardOptions, resolveView } from './leaderboard-options.ts'

export type DocumentFormat = (typeof BOARD_EXPORT_FORMATS)[number]

/** A document under way: its text in chunks, and how many rows it had once they are read. */
export interface LeaderboardDocument {
  readonly chunks: AsyncIterable<string>
  rows(): number
}

/** The leaderboard as one document: the same bytes whichever command asks. */
export async function openDocument(
  client: Client,
  options: LeaderboardOptions,
  as: DocumentFormat,
): Promise<LeaderboardDocument> {
  const query = chooseQuery(options)
  // The plain list of own runs has no LaTeX.
  if (query !== 'board' && as !== 'latex') {
    const { text, rows } = await client.exports.leaderboard({ ...query, as })
    return {
      chunks: (async function* () {
        yield text
      })(),
      rows: () => rows,
    }
  }
  const view = await resolveView(client, options)
  const stream = await client.board.export({
    view,
    as,
    layout: layoutOf(options),
    top: options.top ?? null,
  })
  let rows = 0
  async function* read() {
    for (;;) {
      const next = await stream.next()
      if (!next.done) yield next.value
      else {
        rows = next.value.rows
        return
      }
    }
  }
  return { chunks: read(), rows: () => rows }
}

const layoutOf = ({ tidy, allFigures, longtable }: LeaderboardOptions) =>
  tidy ? 'tidy' : allFigures ? 'figures' : longtable ? 'pages' : 'wide'

const FORMAT_OF_ENDING: Readonly<Record<string, DocumentFormat>> = {
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.tex': 'latex',
}

/** What a file's ending says it should hold; null where it says nothing. */
export function formatOfFile(file: string): DocumentFormat | null {
  const ending = extname(file).toLowerCase()
  return Object.hasOwn(FORMAT_OF_ENDING, ending) ? (FORMAT_OF_ENDING[ending] ?? null) : null
}
