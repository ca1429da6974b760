import { find } from './question.ts'

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, two: 2, three: 3, four: 4, five: 5 }

/** How the words for the things of a kind begin, as far as the questions name them; `objects` is everything. */
const KINDS: Readonly<Record<string, RegExp>> = {
  objects: /^/,
  fruits:
    /\b(?:apple|apricot|banana|blackberr|fig|grape|lemon|melon|nectarine|orange|papaya|peach|plum|raspberr|strawberr)/,
  vegetables:
    /\b(?:artichoke|beet|broccoli|cabbage|carrot|cauliflower|celery|garlic|leek|lettuce|onion|parsnip|potato|radish|rutabaga|turnip|yam)/,
  'musical instruments':
    /\b(?:accordion|banjo|clarinet|drum|flute|harp|oboe|piano|trombone|trumpet|tuba|violin|whistle)/,
  animals:
    /\b(?:bear|cat|chicken|cow|dog|donkey|duck|fish|frog|goat|goose|hedgehog|mice|mouse|otter|owl|pig|rabbit|snail|snake)/,
}

/** How many of the listed things are of the kind that is asked for. */
export function countObjects(question: string): string {
  const kind = KINDS[find(/How many (.*) do I have\?$/, question)]
  if (kind === undefined) throw new Error(`“${question}” asks for an unknown kind`)
  const things = find(/^I have (.*)\. How many/, question).split(/, (?:and )?/)
  const counts = things
    .filter((thing) => kind.test(thing))
    .map((thing) => COUNTS[find(/^(\w+) /, thing)] ?? Number.NaN)
  return String(counts.reduce((sum, count) => sum + count, 0))
}
