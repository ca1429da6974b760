import { NO_KEY } from './connection.ts'
import type { Writing } from './provider.ts'

/** Passes on what is written without the key, also where the key comes in pieces: what may be its beginning waits. */
export function writeWithoutKey(onWriting: (writing: Writing) => void, key: string): typeof onWriting {
  if (key === NO_KEY) return onWriting
  const text = withholdKey(key)
  const thinking = withholdKey(key)
  return (writing) => onWriting({ text: text(writing.text), thinking: thinking(writing.thinking) })
}

function withholdKey(key: string): (piece: string) => string {
  let waiting = ''
  return (piece) => {
    const clean = (waiting + piece).replaceAll(key, '[key]')
    const kept = beginningAtEnd(clean, key)
    waiting = clean.slice(clean.length - kept)
    return clean.slice(0, clean.length - kept)
  }
}

/** How many of the last characters may be the first ones of the key. */
function beginningAtEnd(text: string, key: string): number {
  for (let length = Math.min(key.length - 1, text.length); length > 0; length--)
    if (text.endsWith(key.slice(0, length))) return length
  return 0
}
