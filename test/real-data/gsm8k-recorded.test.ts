import { expect, it } from 'vitest'
import { realData } from '../support/data-folder.ts'
import { score } from '../support/graded-items.ts'
import {
  GSM8K_MODELS,
  type Gsm8kModel,
  readGsm8kItems,
  readGsm8kSolutions,
} from '../support/official-files.ts'
import { describeWithRealData } from '../support/real-data.ts'

/** Test-set accuracies in percent that the authors' own marks come to. */
const PUBLISHED: Readonly<Record<Gsm8kModel, number>> = {
  '6b_finetuning': 21.7,
  '6b_verification': 39.0,
  '175b_finetuning': 34.7,
}

/** Where our outcome and the authors' mark differ: item, model and why. There is no such response. */
const DISAGREEMENTS: readonly {
  readonly index: number
  readonly model: Gsm8kModel
  readonly reason: string
}[] = []

describeWithRealData('the recorded GSM8K solutions of three GPT-3 models', () => {
  const data = realData ?? ''
  const outcomesOf = (model: Gsm8kModel) => {
    const solutions = readGsm8kSolutions(data)
    return readGsm8kItems(data).map((item, index) => {
      const recorded = solutions[index]?.[model]
      const { outcome } = score(recorded?.solution ?? '', item)
      return { index, model, outcome, isCorrect: recorded?.is_correct }
    })
  }

  it.each(GSM8K_MODELS)('%s: the accuracy is the published one', (model) => {
    const outcomes = outcomesOf(model)
    expect(outcomes).toHaveLength(1319)
    const correct = outcomes.filter(({ outcome }) => outcome === 'correct').length
    expect(((100 * correct) / outcomes.length).toFixed(1)).toBe(PUBLISHED[model].toFixed(1))
  })

  it('are graded as the authors did, save for the listed ones', () => {
    const differing = GSM8K_MODELS.flatMap(outcomesOf).filter(
      ({ outcome, isCorrect }) => (outcome === 'correct') !== isCorrect,
    )
    const listed = DISAGREEMENTS.map(({ index, model }) => ({ index, model }))
    expect(differing.map(({ index, model }) => ({ index, model }))).toEqual(listed)
  })
})
