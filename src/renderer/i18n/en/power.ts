import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const power = {
  title: 'How many items it takes',
  difference: 'Difference to detect, points',
  surely: 'How surely, %',
  unsound: 'A difference from 0.1 to 100 points and a certainty from 50 to 99 % can be reckoned with.',
  needed: (points: string, benchmark: string, items: number, percent: string) =>
    `To detect ${points} points between two prompts on ${benchmark} you need about ${plural(items, 'item', 'items')} (in ${percent} % of cases).`,
  tooMany: (points: string) => `No number of items that can be run would show ${points} points.`,
  available: (items: number) => `There are ${formatCount(items)}.`,
  notEnough: (items: number) => `There are only ${formatCount(items)}: it cannot be told.`,
  at: (items: number, percent: string, detectable: string | null) =>
    `With ${plural(items, 'item', 'items')} it is found in ${percent} % of cases${
      detectable === null ? '' : `; these could show ${detectable} points or more`
    }.`,
  basis: {
    given: (agreement: string, _pairs: number) =>
      `Reckoned with the ${agreement} % of the items on which these two agree.`,
    'own-runs': (agreement: string, pairs: number) =>
      `Two prompts agree on ${agreement} % of the items, as ${plural(pairs, 'pair', 'pairs')} of own runs did.`,
    assumed: (agreement: string, _pairs: number) =>
      `Two prompts are taken to agree on ${agreement} % of the items, as there are no own runs to go by.`,
  },
  raised: (agreement: string) =>
    `Prompts that differ by so much agree on at most ${agreement} % of the items: that is reckoned with, and was not measured.`,
  measured: (lowest: string, highest: string, pairs: number) =>
    `${plural(pairs, 'pair', 'pairs')} of own runs agreed on ${lowest === highest ? lowest : `${lowest} to ${highest}`} %.`,
}
