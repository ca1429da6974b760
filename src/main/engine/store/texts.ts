import { hash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Store, statement } from './connection.ts'

/** Below this, compressing costs a commit more time than the bytes saved are worth. */
const SMALLEST_COMPRESSED_BYTES = 2048

/** Stores a text, or finds it where it is stored already; returns its id. Lone surrogates become U+FFFD. */
export function putText(store: Store, text: string): number {
  const bytes = Buffer.from(text, 'utf8')
  const digest = hash('sha256', bytes, 'buffer')
  // A short text is most often new and a long one most often known (a prefix), so each is first tried as that.
  const id =
    bytes.length < SMALLEST_COMPRESSED_BYTES
      ? (insertText(store, digest, bytes) ?? findText(store, digest))
      : (findText(store, digest) ?? insertText(store, digest, bytes))
  if (id === null) throw new Error('a text is neither new nor known')
  return id
}

function findText(store: Store, digest: Buffer): number | null {
  return (
    statement<[Buffer], { id: number }>(store, 'SELECT id FROM text WHERE hash = ?').get(digest)?.id ?? null
  )
}

/** Null where the text is stored already. */
function insertText(store: Store, digest: Buffer, bytes: Buffer): number | null {
  const packed = bytes.length < SMALLEST_COMPRESSED_BYTES ? bytes : zstdCompressSync(bytes)
  const [encoding, content] =
    packed.length < bytes.length ? (['zstd', packed] as const) : (['utf8', bytes] as const)
  const { changes, rowId } = statement<[Buffer, number, string, Buffer]>(
    store,
    `INSERT INTO text (hash, byte_length, encoding, content) VALUES (?, ?, ?, ?)
         ON CONFLICT (hash) DO NOTHING`,
  ).run(digest, bytes.length, encoding, content)
  return changes === 1 ? rowId : null
}

/** The text of an id that a row of this store holds; throws for any other. */
export function readText(store: Store, id: number): string {
  const row = statement<[number], { encoding: 'utf8' | 'zstd'; content: Buffer }>(
    store,
    'SELECT encoding, content FROM text WHERE id = ?',
  ).get(id)
  if (!row) throw new Error(`the store holds no text ${id}`)
  return (row.encoding === 'zstd' ? zstdDecompressSync(row.content) : row.content).toString('utf8')
}

/**
 * Deletes those of `ids` that nothing refers to any more. The foreign keys would refuse the others too, but one
 * by one and with an error.
 */
export function dropUnusedTexts(store: Store, ids: Iterable<number>): void {
  const drop = statement<[{ id: number }]>(
    store,
    `DELETE FROM text WHERE id = @id
        AND NOT EXISTS (SELECT 1 FROM run_task WHERE prefix_text_id = @id)
        AND NOT EXISTS (SELECT 1 FROM attempt WHERE ask_text_id = @id)
        AND NOT EXISTS (SELECT 1 FROM response WHERE text_id = @id)
        AND NOT EXISTS (SELECT 1 FROM response WHERE thinking_text_id = @id)`,
  )
  for (const id of ids) drop.run({ id })
}
