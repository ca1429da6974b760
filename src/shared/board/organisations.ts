import type { BoardModel } from './figure.ts'

type Made = Pick<BoardModel, 'organisation'>

/** Every organisation, the one with most models first, then by name. */
export function listOrganisations(models: readonly Made[]): string[] {
  const counts = new Map<string, number>()
  for (const { organisation } of models)
    if (organisation) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => name)
}

/**
 * Which of so many colours each organisation of a chart has (from 0). The first of `organisations`, which are all there
 * are, have one each and keep it whatever a chart shows; the others share the look of what has no colour of its own.
 */
export function colourOrganisations(
  shown: readonly Made[],
  organisations: readonly string[],
  colours: number,
): ReadonlyMap<string, number> {
  const present = new Set(shown.map(({ organisation }) => organisation))
  return new Map(
    organisations
      .slice(0, colours)
      .map((name, place) => [name, place] as const)
      .filter(([name]) => present.has(name)),
  )
}
