/** Text is handed on in chunks of about this many characters. */
const CHUNK_LENGTH = 64 * 1024

/** Joins lines into chunks, so that a document of any length is never held as a whole. Returns what `lines` does. */
export function* toChunks<Result>(lines: Generator<string, Result>): Generator<string, Result> {
  let chunk = ''
  for (;;) {
    const next = lines.next()
    if (next.done) {
      if (chunk !== '') yield chunk
      return next.value
    }
    chunk += next.value
    if (chunk.length < CHUNK_LENGTH) continue
    yield chunk
    chunk = ''
  }
}
