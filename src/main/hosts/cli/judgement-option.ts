import { Option } from 'commander'
import { JUDGEMENTS } from '#shared/domain/outcome.ts'

/** Whose scores figures are made of; without it the machine's. */
export const judgementOption = (): Option =>
  new Option(
    '--judgement <whose>',
    'machine: the stored scores; overruled: with what people said instead; undisputed: without items of disputed gold; judged: both',
  ).choices(JUDGEMENTS)
