/** A shorter beginning tells questions apart well enough as it is. */
const SHORTEST = 24

/** How the questions of each task all begin, up to a whole word; tasks whose questions differ from the start have none. */
export function commonBeginnings(
  items: Iterable<{ readonly task: string; readonly question: string }>,
): ReadonlyMap<string, string> {
  const byTask = Map.groupBy(items, ({ task }) => task)
  const beginnings = [...byTask].flatMap(([task, ofTask]) => {
    // Samples of an item repeat its question.
    const questions = [...new Set(ofTask.map(({ question }) => question))]
    if (questions.length < 2) return []
    const beginning = questions.reduce(commonBeginning)
    const whole = beginning.slice(0, beginning.search(/\S*$/))
    return whole.length < SHORTEST ? [] : ([[task, whole]] as const)
  })
  return new Map(beginnings)
}

function commonBeginning(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return one.slice(0, length)
}
