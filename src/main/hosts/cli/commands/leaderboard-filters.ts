import { type Command, InvalidArgumentError, Option } from 'commander'
import { PROVENANCES, type Provenance } from '#shared/board/provenance.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import { MODEL_TYPES } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { decimalNumber, wholeNumber } from '../arguments.ts'

/** Which models and figures a board is of: what the page filters by. */
export interface LeaderboardFilters {
  readonly text?: string
  readonly org?: readonly string[]
  readonly type?: readonly BoardView['types'][number][]
  readonly openWeights?: boolean
  readonly closedWeights?: boolean
  readonly minParamsB?: number
  readonly maxParamsB?: number
  readonly releasedFrom?: string
  readonly releasedTo?: string
  readonly shots?: readonly number[]
  readonly provenance?: readonly (Provenance | 'all')[]
  readonly source?: readonly string[]
}

const FILTERS = {
  text: true,
  org: true,
  type: true,
  openWeights: true,
  closedWeights: true,
  minParamsB: true,
  maxParamsB: true,
  releasedFrom: true,
  releasedTo: true,
  shots: true,
  provenance: true,
  source: true,
} as const satisfies Readonly<Record<keyof LeaderboardFilters, true>>

export const FILTER_NAMES = Object.keys(FILTERS) as (keyof LeaderboardFilters)[]

const LONGEST_TEXT = 200

export function addLeaderboardFilters(command: Command): Command {
  const parseParams = decimalNumber({ min: 0 })
  const parseShots = wholeNumber({ min: 0 })
  return command
    .option('--text <words>', 'only models whose name or organisation has all these words', filterText)
    .option('--org <names...>', 'only models of these organisations, named as the board names them')
    .addOption(
      new Option('--type <types...>', 'only models of these types').choices([...MODEL_TYPES, 'unknown']),
    )
    .option('--open-weights', 'only models with open weights')
    .addOption(new Option('--closed-weights', 'only models with closed weights').conflicts('openWeights'))
    .option('--min-params-b <n>', 'only models of at least so many billion parameters', parseParams)
    .option('--max-params-b <n>', 'only models of at most so many billion parameters', parseParams)
    .option('--released-from <month>', 'only models released then or later: YYYY or YYYY-MM', month)
    .option('--released-to <month>', 'only models released then or earlier: YYYY or YYYY-MM', month)
    .option(
      '--shots <counts...>',
      'only figures with so many solved examples in the prompt',
      (text: string, before: readonly number[] = []) => [...before, parseShots(text)],
    )
    .addOption(
      new Option(
        '--provenance <whose...>',
        'own runs, published or imported figures, or all of them',
      ).choices([...PROVENANCES, 'all']),
    )
    .option(
      '--source <pages...>',
      'only figures of these pages: their address, or a part of it or of the title',
    )
}

function filterText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  throw new InvalidArgumentError(`Expected ${LONGEST_TEXT} characters or fewer.`)
}

function month(text: string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text
  throw new InvalidArgumentError('Expected a year or month, such as 2024 or 2024-05.')
}

/** The view with the filters that are given in place of its own. */
export async function filterView(
  client: Client,
  view: BoardView,
  filters: LeaderboardFilters,
): Promise<BoardView> {
  const { text, org, type, shots, provenance, source } = filters
  const paramsB = {
    min: filters.minParamsB ?? view.paramsB.min,
    max: filters.maxParamsB ?? view.paramsB.max,
  }
  const released = {
    from: filters.releasedFrom ?? view.released.from,
    to: filters.releasedTo ?? view.released.to,
  }
  if (paramsB.min !== null && paramsB.max !== null && paramsB.min > paramsB.max)
    throw emptyRange('--min-params-b', '--max-params-b', `${paramsB.min} to ${paramsB.max}`)
  // Of two dates the shorter is a year, which spans its months.
  const { from, to } = released
  if (from !== null && to !== null && from.slice(0, to.length) > to.slice(0, from.length))
    throw emptyRange('--released-from', '--released-to', `${from} to ${to}`)
  const weights = filters.openWeights ? 'open' : filters.closedWeights ? 'closed' : view.weights
  return {
    ...view,
    weights,
    paramsB,
    released,
    ...(text !== undefined && { text }),
    ...(org && { organisations: await findOrganisations(client, org) }),
    ...(type && { types: [...new Set(type)] }),
    ...(shots && { shots: [...new Set(shots)] }),
    ...(provenance && {
      provenance: PROVENANCES.filter((one) => !provenance.includes('all') && provenance.includes(one)),
    }),
    ...(source && { sources: await findSources(client, source) }),
  }
}

const emptyRange = (low: string, high: string, range: string): Problem =>
  new Problem('bad-input', `${low} and ${high} leave nothing between them: ${range}`, {
    hint: 'Give the lower one first.',
  })

async function findOrganisations(client: Client, wanted: readonly string[]): Promise<string[]> {
  const known = new Set((await client.board.models()).flatMap(({ organisation }) => organisation ?? []))
  const found = wanted.map((name) => {
    const lower = name.toLowerCase()
    const match = known.has(name) ? name : [...known].find((one) => one.toLowerCase() === lower)
    if (match !== undefined) return match
    const near = [...known].filter((one) => one.toLowerCase().includes(lower)).sort()
    throw new Problem('not-found', `--org: there is no model of “${name}”`, {
      hint:
        near.length > 0 ? `There are ${near.map((one) => `“${one}”`).join(', ')}.` : 'Try --text instead.',
    })
  })
  return [...new Set(found)]
}

/** Addresses of the pages that are meant: by the whole address, or by all whose address or title has the text in it. */
async function findSources(client: Client, wanted: readonly string[]): Promise<string[]> {
  const sources = await client.board.sources()
  const found = wanted.flatMap((text) => {
    const lower = text.toLowerCase()
    const addresses = sources.flatMap(({ url, title }) => (url === null ? [] : [{ url, title }]))
    const exact = addresses.filter(({ url }) => url === text)
    const matches =
      exact.length > 0
        ? exact
        : addresses.filter(({ url, title }) => `${url}\n${title}`.toLowerCase().includes(lower))
    if (matches.length === 0)
      throw new Problem('not-found', `--source: there is no page “${text}”`, {
        hint: 'Give an address, or a part of it or of the page’s title; --all-figures --csv writes them.',
      })
    return matches.map(({ url }) => url)
  })
  return [...new Set(found)]
}
