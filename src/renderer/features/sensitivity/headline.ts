import type { ModelSensitivity, Study } from '#shared/contract/views.ts'
import { ALPHA } from '#shared/domain/comparison.ts'
import { formatPoints, formatProbability, formatScore } from '#shared/domain/numbers.ts'
import { spreadByKind, unansweredShare } from '#shared/domain/spread.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { nameVariant } from './variant-name.ts'

/** From this share on, answers that are none are worth a sentence of their own. */
const MUCH_UNANSWERED = 0.05

const inPoints = (fraction: number): string => (fraction * 100).toFixed(1)

export const isFinished = ({ done, runs }: Pick<Study, 'done' | 'runs'>): boolean => done === runs

/** What a study says: in a sentence, then what that rests on. Of the model that is swayed most; nothing is concluded of a part. */
export function sayFinding(
  study: Study,
  text: Messages,
): { readonly sentence: string; readonly grounds: readonly string[] } {
  const words = text.sensitivity.headline
  const most = study.models.at(-1)
  if (!isFinished(study)) return { sentence: words.unfinished(study.done, study.runs), grounds: [] }
  if (!most) return { sentence: words.nothing, grounds: [] }
  const kinds = spreadByKind(study.variants, most.accuracies)
  const [widest] = kinds
  const sentence =
    !widest || most.spread === 0
      ? words.steady(most.model, most.variants, most.items)
      : words.spread(most.model, text.sensitivity.kind[widest.kind], inPoints(widest.spread), most.items)
  return {
    sentence,
    grounds: [
      ...(most.spread === 0
        ? []
        : [
            words.kinds(
              kinds.map(({ kind, spread }) => `${text.sensitivity.kind[kind]} ${inPoints(spread)}`),
            ),
          ]),
      ...sayMoved(study, most, text),
      ...sayUnanswered(study, most, text),
    ],
  }
}

/** The largest change against the prompt as it is, and whether chance would do. */
function sayMoved(study: Study, { effects }: ModelSensitivity, text: Messages): string[] {
  const words = text.sensitivity.headline
  const [effect] = effects
  const variant = study.variants.find(({ key }) => key === effect?.variant)
  if (!effect || !variant || effect.difference === 0) return []
  const points = formatPoints(effect.difference)
  const p = formatProbability(effect.holmP)
  return [
    effect.holmP < ALPHA
      ? words.moved(nameVariant(variant, text), points, p)
      : words.movedByChance(nameVariant(variant, text), points, p),
  ]
}

function sayUnanswered(study: Study, { model }: ModelSensitivity, text: Messages): string[] {
  const [most] = study.matrix
    .flatMap(({ model: of, variant, run }) => {
      const share = of === model ? unansweredShare(run.outcomes, run.scored) : null
      return share === null ? [] : [{ variant, share }]
    })
    .sort((one, other) => other.share - one.share)
  const variant = study.variants.find(({ key }) => key === most?.variant)
  if (!most || !variant || most.share < MUCH_UNANSWERED) return []
  return [text.sensitivity.headline.unanswered(nameVariant(variant, text), formatScore(most.share))]
}
