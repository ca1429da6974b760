import { badInput } from './bad-input.ts'
import type { DataFile } from './data-file.ts'
import { describeJsonError } from './json-lines.ts'
import { findSyntaxError } from './json-syntax.ts'

/** A file that is one JSON document. Fails naming the line where it stops being JSON. */
export function parseJsonDocument(file: DataFile): unknown {
  try {
    return JSON.parse(file.text)
  } catch (cause) {
    const line = lineAt(file.text, findSyntaxError(file.text))
    throw badInput({ file: file.path, line }, `is not JSON (${describeJsonError(cause)})`, {
      cause,
      fault: 'not-json',
    })
  }
}

/** Line of an offset into a text, from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < offset; feed = text.indexOf('\n', feed + 1))
    line++
  return line
}

/**
 * Line on which element `index` of the array under `key` begins, from 1, in a text that is valid JSON. Where
 * there is no such element: the line of the key, or else the first.
 */
export function lineOfElement(text: string, key: string, index: number): number {
  const keyed = findKey(text, key)
  if (!keyed) return 1
  const { start } = keyed
  let depth = 0
  let element = 0
  for (const token of text.slice(start).matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[^\s"]/g)) {
    const [symbol] = token
    if (element === index && depth === 0) return lineAt(text, start + token.index)
    if (symbol === '{' || symbol === '[') depth++
    else if (symbol === '}' || symbol === ']') depth--
    else if (symbol === ',' && depth === 0) element++
    if (depth < 0) break
  }
  return lineAt(text, keyed.at)
}

/** Where a key stands first, and where its value starts, or the first element where that is a list. */
function findKey(text: string, key: string): { readonly at: number; readonly start: number } | null {
  const quoted = JSON.stringify(key)
  for (let at = text.indexOf(quoted); at !== -1; at = text.indexOf(quoted, at + quoted.length)) {
    const end = at + quoted.length
    const colon = /^\s*:\s*\[?/.exec(text.slice(end))
    if (colon) return { at, start: end + colon[0].length }
  }
  return null
}
