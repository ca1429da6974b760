import { letterOf, optionsOf } from './question.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const FIRST_PLACE = ['leftmost', 'oldest', 'cheapest', 'first']
const LAST_PLACE = ['rightmost', 'newest', 'most expensive', 'last']
const FROM_THE_START = ['from the left', 'oldest', 'cheapest']
const FROM_THE_END = ['from the right', 'newest', 'most expensive', 'to-last']
const BEFORE = ['to the left of', 'older than', 'less expensive than', 'above']
const AFTER = ['to the right of', 'newer than', 'more expensive than', 'below']

/** What is known of an order that is being built from its first place on. */
type Clue = (placeOf: ReadonlyMap<string, number>) => boolean

/** The letter of the one option that every order allowed by the statements agrees with. */
export function deduceOrder(question: string): string {
  const options = optionsOf(question)
  const names = options.map(readName)
  const [paragraph = ''] = question.split('\nOptions:')
  const statements = paragraph
    .slice(paragraph.indexOf(': ') + 2)
    .replace(/\.$/, '')
    .split('. ')
    .slice(1)
  const clues = statements.map((statement) => readClue(statement, names))
  const claims = options.map((option) => readClue(option, names))

  const possible = new Set<string>()
  for (const placeOf of ordersOf(names, clues)) {
    for (const [index, claim] of claims.entries()) if (claim(placeOf)) possible.add(options[index] ?? '')
  }
  if (possible.size !== 1) throw new Error(`${possible.size} answers to “${question}”`)
  return letterOf([...possible][0], options)
}

const readName = (statement: string): string =>
  /^(?:The )?(.+?) (?:is|are|finished) /.exec(statement)?.[1] ?? statement

function readClue(statement: string, names: readonly string[]): Clue {
  const name = readName(statement)
  const rest = statement.slice(statement.indexOf(name) + name.length).replace(/^ (?:is|are|finished) /, '')
  const relation = [...BEFORE, ...AFTER].find((words) => rest.startsWith(`${words} `))
  if (relation === undefined) {
    const place = readPlace(rest.replace(/^the /, ''), names.length)
    return (placeOf) => (placeOf.get(name) ?? place) === place
  }
  const other = rest.slice(relation.length + 1).replace(/^the /, '')
  if (!names.includes(other)) throw new Error(`“${statement}” names nothing known`)
  const sign = BEFORE.includes(relation) ? 1 : -1
  return (placeOf) => {
    const [mine, theirs] = [placeOf.get(name), placeOf.get(other)]
    return mine === undefined || theirs === undefined || (theirs - mine) * sign > 0
  }
}

/** `second from the right`, `third-newest`, `second-to-last`, `first` → the place, from 0. */
function readPlace(words: string, count: number): number {
  if (FIRST_PLACE.includes(words)) return 0
  if (LAST_PLACE.includes(words)) return count - 1
  const [, ordinal = '', end = ''] = /^(\w+)(?:[- ](.+))?$/.exec(words) ?? []
  const index = ORDINALS.indexOf(ordinal)
  if (index >= 0 && (end === '' || FROM_THE_START.includes(end))) return index
  if (index >= 0 && FROM_THE_END.includes(end)) return count - 1 - index
  throw new Error(`“${words}” is no place`)
}

/** All orders in which no clue is broken; a clue whose names are not placed yet is not broken. */
function* ordersOf(
  names: readonly string[],
  clues: readonly Clue[],
  placed: ReadonlyMap<string, number> = new Map(),
): Generator<ReadonlyMap<string, number>> {
  if (placed.size === names.length) yield placed
  for (const name of names) {
    if (placed.has(name)) continue
    const next = new Map(placed).set(name, placed.size)
    if (clues.every((clue) => clue(next))) yield* ordersOf(names, clues, next)
  }
}
