import type { ModelSensitivity, Study } from '#shared/contract/views.ts'
import { formatPercent, formatProbability, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { variantNames } from './variant-name.ts'

/** From this share on, answers that are none are worth a sentence of their own. */
const MUCH_UNANSWERED = 0.05

/** What a study says of the model that is swayed most: in a sentence, then what that rests on. */
export function sayFinding(
  study: Study,
  text: Messages,
): { readonly sentence: string; readonly grounds: readonly string[] } {
  const words = text.sensitivity.headline
  if (study.status !== 'done') return { sentence: words.unfinished(study.done, study.runs), grounds: [] }
  const most = study.models.at(-1)
  if (!most) return { sentence: words.nothing, grounds: [] }
  return {
    sentence: sayVerdict(most, text),
    grounds: [sayKinds(most, text), ...sayUnanswered(study, most, text)],
  }
}

function sayVerdict({ model, verdict }: ModelSensitivity, text: Messages): string {
  const words = text.sensitivity.headline
  switch (verdict.status) {
    case 'unfinished':
      return words.unfinished(verdict.done, verdict.runs)
    case 'too-few-items':
      return words.tooFew(verdict.n, verdict.needed)
    case 'unanswered':
      return words.hardlyAnswered(model, formatScore(verdict.unanswered), verdict.n)
    case 'within-chance':
      return words.withinChance(
        model,
        formatPercent(verdict.spread),
        formatPercent(verdict.upper95),
        verdict.n,
      )
    case 'swayed':
      return words.swayed(
        model,
        verdict.kind && text.sensitivity.kind[verdict.kind],
        formatPercent(verdict.spread),
        formatPercent(verdict.upper95),
        formatProbability(verdict.p),
        verdict.n,
      )
  }
}

function sayKinds({ kinds }: ModelSensitivity, text: Messages): string {
  return text.sensitivity.headline.kinds(
    kinds.map(({ kind, spread }) => `${text.sensitivity.kind[kind]} ${formatPercent(spread)}`),
  )
}

function sayUnanswered(study: Study, { accuracies }: ModelSensitivity, text: Messages): string[] {
  const [most] = accuracies.toSorted((one, other) => other.unanswered - one.unanswered)
  if (!most || most.unanswered < MUCH_UNANSWERED) return []
  const name = variantNames(study, text)(most.variant)
  return [text.sensitivity.headline.unanswered(name, formatScore(most.unanswered))]
}
