import { find } from './question.ts'

const TURNS: Readonly<Record<string, number>> = { 'Turn right': 1, 'Turn around': 2, 'Turn left': 3 }
const SIDES: Readonly<Record<string, number>> = { forward: 0, right: 1, backward: 2, left: 3 }

/** Whether the walk ends where it began: `Yes` or `No`. */
export function followDirections(question: string): string {
  let [east, north, quarterTurns] = [0, 0, 0]
  for (const step of find(/starting point\? (.*)\.\n/, question).split('. ')) {
    if (step === 'Always face forward') continue
    const turn = TURNS[step]
    if (turn !== undefined) {
      quarterTurns += turn
      continue
    }
    const [, count, side = 'forward'] = /^Take (\d+) steps?(?: (\w+))?$/.exec(step) ?? []
    const direction = (quarterTurns + (SIDES[side] ?? Number.NaN)) % 4
    if (direction % 2 === 0) north += direction === 0 ? Number(count) : -Number(count)
    else east += direction === 1 ? Number(count) : -Number(count)
  }
  if (Number.isNaN(east + north)) throw new Error(`cannot follow “${question}”`)
  return east === 0 && north === 0 ? 'Yes' : 'No'
}
