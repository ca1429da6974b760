/**
 * A ZIP archive of small text files, stored and not compressed: the one container that every system opens as a folder,
 * in the few fields that needs (PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 */
export function zipFiles(files: readonly { readonly path: string; readonly text: string }[]): Blob {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { path, text } of files) {
    const name = encoder.encode(path)
    const bytes = encoder.encode(text)
    const facts = [
      UTF8_NAMES,
      STORED,
      0,
      EARLIEST_DATE,
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
    ] as const
    const local = pack([[0x04034b50, 4], VERSION, ...facts, name.length, 0])
    directory.push(
      pack([
        [0x02014b50, 4],
        MADE_ON_UNIX,
        VERSION,
        ...facts,
        name.length,
        0,
        0,
        0,
        0,
        READABLE,
        [offset, 4],
      ]),
      name,
    )
    parts.push(local, name, bytes)
    offset += local.length + name.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = pack([[0x06054b50, 4], 0, 0, files.length, files.length, [size, 4], [offset, 4], 0])
  return new Blob([...parts, ...directory, end], { type: 'application/zip' })
}

const VERSION = 20
/** Without it some programs take UTF-8 names for DOS ones; it brings the file's mode along. */
const MADE_ON_UNIX = (3 << 8) | VERSION
const READABLE = [(0o100644 << 16) >>> 0, 4] as const
const UTF8_NAMES = 1 << 11
const STORED = 0
/** 1 January 1980: the same prompts make the same archive, whenever. */
const EARLIEST_DATE = (1 << 5) | 1

/** Little-endian numbers one after another, of two bytes unless a number of bytes stands beside them. */
function pack(fields: readonly (number | readonly [value: number, bytes: 4])[]): Uint8Array<ArrayBuffer> {
  const bytes = fields.flatMap((field) => {
    const [value, width] = typeof field === 'number' ? [field, 2] : field
    return Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff)
  })
  return Uint8Array.from(bytes)
}

/** The checksum of ISO 3309, bit by bit: the files are small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
