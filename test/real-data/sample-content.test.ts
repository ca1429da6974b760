import { beforeAll, expect, it } from 'vitest'
import { FAMILIES } from '#shared/domain/benchmark.ts'
import { type Dataset, readDatasets, readSample } from '../../src/main/engine/benchmarks/index.ts'
import { BBH_SOLVERS } from '../support/bbh-solvers/index.ts'
import { realData } from '../support/data-folder.ts'
import { describeWithRealData } from '../support/real-data.ts'
import { readSampleBbh, readShippedExemplars, resourcesDir } from '../support/shipped-content.ts'

const bbh = [...readSampleBbh(), ...readShippedExemplars('bbh')]
/** Its official frame holds the one table of penguins; ours has other animals. */
const OTHER_FRAME = 'penguins_in_a_table'
const framedTasks = [...new Set(bbh.map(({ task }) => task))].filter((task) => task !== OTHER_FRAME)

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

describeWithRealData('the sample and the exemplars, beside the official data,', () => {
  let official: Dataset
  beforeAll(async () => {
    official = await readDatasets(FAMILIES.map((family) => `${realData}/${family}`))
  })
  const officialOf = (name: string) =>
    official.items.filter(({ benchmark, task }) => benchmark === 'bbh' && task === name)

  it('ask no question that an official file asks', async () => {
    const taken = new Set(
      [...official.items, ...official.exemplarSets.flatMap(({ exemplars }) => exemplars)].map(
        ({ question }) => squeeze(question),
      ),
    )
    const { items } = await readSample(resourcesDir)
    const ours = [...items, ...FAMILIES.flatMap(readShippedExemplars)]
    expect(ours.filter(({ question }) => taken.has(squeeze(question)))).toEqual([])
  })

  it.each(framedTasks)('frame %s as the official file does', (name) => {
    const frame = frameOf(officialOf(name).map(({ question }) => question))
    for (const { question } of bbh.filter(({ task }) => task === name)) {
      expect(question.startsWith(frame.start), `${frame.start}…\n${question}`).toBe(true)
      expect(question.endsWith(frame.end), `…${frame.end}\n${question}`).toBe(true)
    }
  })

  it.each(Object.entries(BBH_SOLVERS))(
    'are checked by a computation that solves all of %s',
    (name, solve) => {
      const questions = officialOf(name)
      expect(questions).toHaveLength(250)
      expect(questions.filter(({ question, gold }) => solve(question) !== gold)).toEqual([])
    },
  )
})

/** What all the texts begin and end with. */
function frameOf(texts: readonly string[]): { start: string; end: string } {
  const reverse = (text: string) => [...text].reverse().join('')
  return { start: commonStart(texts), end: reverse(commonStart(texts.map(reverse))) }
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts
  let length = first.length
  for (const text of texts) {
    while (!text.startsWith(first.slice(0, length))) length--
  }
  return first.slice(0, length)
}
