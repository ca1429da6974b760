import { firstLine, lastLine, shift } from '../claim.ts'
import type { AnswerReader, Reading } from '../reading.ts'

const RUN = /[()[\]{}<>](?:[()[\]{}<>\s,\\]*[()[\]{}<>])?/g
const BOX = /^[\s$*`]*\\f?box(?:ed)? ?\{/
const EMPHASIS = /[*`$"'“”.:]/g

/** A sequence of brackets, of which only the brackets count: `] ] >` is `]]>`. */
export const bracketsReader: AnswerReader = {
  markup: 'kept',
  tailRule: 'last-line',
  readStated(passage) {
    const claim = firstLine(passage)
    return shift(claim.ownLine ? readWholeBrackets(claim.text) : readFirstRun(claim.text), claim.start)
  },
  readWhole: readWholeBrackets,
  readTail(tail) {
    const line = lastLine(tail)
    return shift(readWholeBrackets(line.text), line.start)
  },
}

/** The first run of brackets; inside a box, whose own braces are not content. */
function readFirstRun(line: string): Reading | null {
  const opening = BOX.exec(line)?.[0].length
  const closing = opening === undefined ? -1 : line.lastIndexOf('}')
  if (opening !== undefined && closing >= opening)
    return shift(readFirstRun(line.slice(opening, closing)), opening)
  const [run] = line.matchAll(RUN)
  return run ? { start: run.index, end: run.index + run[0].length, canonical: onlyBrackets(run[0]) } : null
}

function readWholeBrackets(line: string): Reading | null {
  const reading = readFirstRun(line)
  if (!reading) return null
  const around = line.slice(0, reading.start).replace(BOX, '') + line.slice(reading.end).replace('}', '')
  return around.replace(EMPHASIS, '').trim() === '' ? reading : null
}

function onlyBrackets(text: string): string {
  return text.replace(/[^()[\]{}<>]/g, '')
}
