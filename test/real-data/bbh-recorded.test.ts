import { expect, it } from 'vitest'
import { realData } from '../support/data-folder.ts'
import { score } from '../support/graded-items.ts'
import { readBbhItems, readBbhOutputs } from '../support/official-files.ts'
import { describeWithRealData } from '../support/real-data.ts'

/** Accuracies of code-davinci-002 in percent, as published (Suzgun et al. 2022, exact match, 3 shots). */
const PUBLISHED: readonly [task: string, direct: number, cot: number][] = [
  ['date_understanding', 63.6, 87.2],
  ['disambiguation_qa', 67.2, 76.0],
  ['formal_fallacies', 52.4, 50.4],
  ['geometric_shapes', 32.0, 54.4],
  ['hyperbaton', 60.4, 66.4],
  ['logical_deduction_three_objects', 52.8, 87.6],
  ['logical_deduction_five_objects', 32.4, 54.8],
  ['logical_deduction_seven_objects', 26.0, 38.8],
  ['movie_recommendation', 84.8, 90.4],
  ['navigate', 50.4, 96.4],
  ['penguins_in_a_table', 66.4, 79.5],
  ['reasoning_about_colored_objects', 67.6, 91.6],
  ['ruin_names', 75.2, 68.4],
  ['temporal_sequences', 77.6, 96.8],
  ['tracking_shuffled_objects_three_objects', 37.6, 78.4],
  ['tracking_shuffled_objects_seven_objects', 14.4, 85.6],
  ['web_of_lies', 51.6, 95.2],
  ['word_sorting', 50.4, 40.4],
]

const MARKERS = { direct: null, cot: 'the answer is' } as const

describeWithRealData('the recorded BBH outputs of code-davinci-002', () => {
  const rows = PUBLISHED.flatMap(([task, direct, cot]) => [
    { task, mode: 'direct' as const, published: direct },
    { task, mode: 'cot' as const, published: cot },
  ])
  it.each(rows)('$task, $mode: $published %', ({ task, mode, published }) => {
    const data = realData ?? ''
    const outputs = readBbhOutputs(data, task, mode)
    const items = readBbhItems(data, task)
    expect(outputs).toHaveLength(items.length)
    const scores = items.map((item, index) => score(outputs[index] ?? '', item, { marker: MARKERS[mode] }))
    const correct = scores.filter(({ outcome }) => outcome === 'correct').length
    expect(((100 * correct) / items.length).toFixed(1)).toBe(published.toFixed(1))
  })

  it('are also graded one by one as the published exact match grades them', () => {
    const data = realData ?? ''
    const differing = PUBLISHED.flatMap(([task]) =>
      (['direct', 'cot'] as const).flatMap((mode) => {
        const outputs = readBbhOutputs(data, task, mode)
        return readBbhItems(data, task).flatMap((item, index) => {
          const output = outputs[index] ?? ''
          const stated = (output.split('the answer is').at(-1) ?? output).trim().replace(/\.$/, '')
          const { credit } = score(output, item, { marker: MARKERS[mode] })
          return (credit === 1) === (stated === item.gold) ? [] : [`${task} ${mode} ${index}`]
        })
      }),
    )
    expect(differing).toEqual([])
  })
})
