/** What the palette can do, as it is searched. */
export interface Searchable {
  readonly label: string
  /** Other words it is found by, best separated by spaces. */
  readonly keywords?: string
}

export interface Ranked<Entry extends Grouped> {
  readonly group: Entry['group']
  readonly entries: readonly Entry[]
}

interface Grouped {
  readonly group: string
}

const BOUNDARY = /[\s\-_./:·,()]/
const BOUNDARIES = new RegExp(BOUNDARY, 'g')

/**
 * How far a word is from an entry: 0 for its beginning, more for less (`gpt4` is near `gpt-4`); null where not even its
 * letters come one after another in the label.
 */
function distance(word: string, label: string, keywords: string): number | null {
  const at = label.indexOf(word)
  if (at === 0) return 0
  if (at > 0) return BOUNDARY.test(label[at - 1] ?? '') ? 1 : 2
  const squeezedAt = label.replace(BOUNDARIES, '').indexOf(word)
  if (squeezedAt >= 0) return squeezedAt === 0 ? 0.5 : 2.5
  if (keywords.includes(word)) return 3
  const spread = spreadOf(word, label)
  return spread === null ? null : 4 + spread / label.length
}

/** Letters of the label between the first and the last of the word's, taken as early as they come. */
function spreadOf(word: string, label: string): number | null {
  let from = -1
  let first = -1
  for (const letter of word) {
    from = label.indexOf(letter, from + 1)
    if (from === -1) return null
    if (first === -1) first = from
  }
  return from - first + 1 - word.length
}

/** Null where a word of the query is nowhere in the entry. Of equals the shorter label comes first. */
export function distanceOf(query: string, entry: Searchable): number | null {
  const label = entry.label.toLowerCase()
  const keywords = (entry.keywords ?? '').toLowerCase()
  let total = label.length / 1000
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const away = distance(word, label, keywords)
    if (away === null) return null
    total += away
  }
  return total
}

/** The best few entries of each group, groups with the best entry first; without a query in the order given. */
export function rankEntries<Entry extends Searchable & Grouped>(
  query: string,
  entries: readonly Entry[],
  mostOf: (group: Entry['group']) => number,
): Ranked<Entry>[] {
  const isBlank = query.trim() === ''
  const found = entries.flatMap((entry) => {
    const away = isBlank ? 0 : distanceOf(query, entry)
    return away === null ? [] : [{ entry, away }]
  })
  if (!isBlank) found.sort((a, b) => a.away - b.away)
  const groups = Map.groupBy(found, ({ entry }): Entry['group'] => entry.group)
  return [...groups].map(([group, members]) => ({
    group,
    entries: members.slice(0, mostOf(group)).map(({ entry }) => entry),
  }))
}
