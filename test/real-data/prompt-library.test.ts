import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { realData } from '../support/data-folder.ts'
import { openTestEngine, type TestEngine } from '../support/engine.ts'
import { describeWithRealData } from '../support/real-data.ts'

const read = (name: string): string =>
  readFileSync(join(realData ?? '', 'gsm8k/prompts', `spl_${name}`), 'utf8')

describeWithRealData('the Standard Prompt Library’s own files', () => {
  let engine: TestEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.dispose())

  it.each([
    ['few_shot_cot.chatml', 'in-context-cot', 8],
    ['few_shot_cot.txt', 'in-context-cot', 8],
    ['few_shot_direct.chatml', 'in-context-ao', 8],
    ['few_shot_direct.txt', 'in-context-ao', 8],
  ] as const)('%s is read, asked with, and written byte by byte as it was', async (file, format, shots) => {
    const folder = file.replace('.', '-')
    const { added, skipped } = await engine.client.prompts.import({
      files: [{ path: `${folder}/${file}`, text: read(file) }],
    })
    expect(skipped).toEqual([])
    expect(added).toEqual([{ name: folder, version: 1 }])
    const { versions } = await engine.client.prompts.get({ name: folder })
    expect(versions[0]?.content).toMatchObject({ format, templates: [{ shots }] })
    const written = await engine.client.prompts.export({ prompts: [folder] })
    const again = written.find(({ path }) => path === `${folder}/${file}`)
    expect(again?.text.trimEnd()).toBe(read(file).trimEnd())
    const [item] = (await engine.client.prompts.items({ benchmark: 'sample', task: 'gsm8k', limit: 1 })).items
    const style = file.endsWith('.txt') ? 'text' : 'chat'
    const preview = await engine.client.prompts.preview({
      source: { prompt: folder },
      itemId: item?.id ?? 0,
      to: { style },
    })
    // What is sent is the file, and then the question in the same frame.
    const sent = preview.messages.map(({ content }) => content).join('\n\n')
    for (const { content } of preview.messages.slice(0, -1)) expect(read(file)).toContain(content)
    if (style === 'text') expect(sent.startsWith(read(file).trimEnd())).toBe(true)
    expect(preview.messages.at(-1)?.content).toContain(`Question: ${item?.question}`)
  })

  it.each([
    ['zero_shot_cot.chatml', 'zero-shot-cot'],
    ['zero_shot_cot.txt', 'zero-shot-cot'],
    ['zero_shot_direct.chatml', 'zero-shot-ao'],
    ['zero_shot_direct.txt', 'zero-shot-ao'],
  ] as const)('%s is read with its question made a variable', async (file, format) => {
    const folder = file.replace('.', '-')
    await engine.client.prompts.import({ files: [{ path: `${folder}/${file}`, text: read(file) }] })
    const { versions } = await engine.client.prompts.get({ name: folder })
    expect(versions[0]?.content.format).toBe(format)
    const written = await engine.client.prompts.export({ prompts: [folder] })
    const again = written.find(({ path }) => path === `${folder}/${file}`)
    const asked = 'Olivia has $23. She bought five bagels for $3 each. How much money does she have left?'
    expect(again?.text.replace('{{question}}', () => asked).trimEnd()).toBe(read(file).trimEnd())
  })

  it('a folder of all four is four prompts', async () => {
    const names = ['few_shot_cot', 'few_shot_direct', 'zero_shot_cot', 'zero_shot_direct']
    const files = names.flatMap((name) =>
      ['chatml', 'txt'].map((kind) => ({ path: `spl/${name}.${kind}`, text: read(`${name}.${kind}`) })),
    )
    const { added } = await engine.client.prompts.import({ files })
    expect(added.map(({ name }) => name)).toEqual([
      'spl-in-context-cot',
      'spl-in-context-ao',
      'spl-zero-shot-cot',
      'spl-zero-shot-ao',
    ])
  })
})
