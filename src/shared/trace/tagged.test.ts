import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoTagParts, TRACE_TAGS } from './tag-parts.ts'
import { readTagged, type TaggedEntry } from './tagged.ts'

const TAGGER = `<thinking>Two ways to see it.</thinking>
<step>Restate the problem.</step><count>19</count>
<step>Work it out.</step><count>18</count>
<reflection>This looks weak.</reflection><reward>0.4</reward>
<thinking>Backtrack and try the other way.</thinking>
<step>Work it out again.</step><count>17</count>
<reflection>Both agree.</reflection><reward>0.9</reward>
<answer>42</answer>
<reflection>Done.</reflection><reward>0.95</reward>`

function shown(text: string): string[] {
  const show = (entry: TaggedEntry): string => {
    const said = text.slice(entry.start, entry.end)
    if (entry.kind === 'step') return `step ${entry.number} (${entry.remaining ?? '–'}) ${said}`
    if (entry.kind === 'reflection')
      return `${entry.isBacktrack ? 'backtrack' : 'reflection'} (${entry.reward ?? `“${entry.rewardText ?? ''}”`}) ${said}`
    return `${entry.kind} ${said}`
  }
  return (readTagged(text)?.entries ?? []).map((entry) => show(entry).trim())
}

describe('readTagged', () => {
  it('reads steps with their budget, reflections with their reward, and where it turned back', () => {
    expect(shown(TAGGER)).toEqual([
      'thinking Two ways to see it.',
      'step 1 (19) Restate the problem.',
      'step 2 (18) Work it out.',
      'backtrack (0.4) This looks weak.',
      'thinking Backtrack and try the other way.',
      'step 3 (17) Work it out again.',
      'reflection (0.9) Both agree.',
      'answer 42',
      'reflection (0.95) Done.',
    ])
    const { stepCount, rewards, backtrackCount, malformedCount } = readTagged(TAGGER) ?? {}
    expect({ stepCount, backtrackCount, malformedCount }).toEqual({
      stepCount: 3,
      backtrackCount: 1,
      malformedCount: 0,
    })
    expect(rewards).toEqual([
      { value: 0.4, isAfterAnswer: false },
      { value: 0.9, isAfterAnswer: false },
      { value: 0.95, isAfterAnswer: true },
    ])
  })

  it.each<[string, string, string[]]>([
    ['never closed', '<step>a</step><step>b', ['step 1 (–) a', 'malformed <step>', 'text b']],
    ['never opened', '<step>a</step>b</step>', ['step 1 (–) a', 'text b', 'malformed </step>']],
    [
      'one inside another',
      '<thinking>plan <step>a<count>9</count></step> more</thinking>',
      ['thinking plan', 'step 1 (9) a', 'thinking more'],
    ],
    [
      'crossed',
      '<step>a<reward>0.5</step>b</reward>',
      ['step 1 (–) a', 'malformed <reward>', 'step 2 (–) 0.5', 'text b', 'malformed </reward>'],
    ],
    ['a budget at the beginning', '<count>20</count><step>a</step>', ['count 20', 'step 1 (–) a']],
    ['a budget in words', '<step>a</step><count>many</count>', ['step 1 (–) a', 'count many']],
    ['a reward alone', '<step>a</step><reward>0.8</reward>', ['step 1 (–) a', 'reflection (0.8)']],
    ['a reward in words', '<reflection>a</reflection><reward>high</reward>', ['reflection (“high”) a']],
    ['a reward beyond one', '<reflection>a</reflection><reward>7</reward>', ['reflection (“7”) a']],
    [
      'weak, but the end',
      '<step>a</step><reflection>b</reflection><reward>0.1</reward>',
      ['step 1 (–) a', 'reflection (0.1) b'],
    ],
    ['capitals, and text around', 'So: <STEP>a</STEP> done', ['text So:', 'step 1 (–) a', 'text done']],
    ['empty', '<step></step><step> </step><step>a</step>', ['step 1 (–) a']],
    ['no such tags', 'plain <b>text</b>', []],
    ['an answer alone', '<thinking>a</thinking><answer>b</answer>', []],
  ])('%s', (_, text, entries) => {
    expect(shown(text)).toEqual(entries)
  })
})

describe('cutIntoTagParts', () => {
  const tags = TRACE_TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`])
  const texts = fc
    .array(fc.constantFrom(...tags, 'a', ' ', '<', '>', '</', '<step', '0.4', '\u202E'), { maxLength: 80 })
    .map((parts) => parts.join(''))

  it('gives the text back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = cutIntoTagParts(text)
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })

  it('opens as many elements as it closes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const open: string[] = []
        for (const part of cutIntoTagParts(text)) {
          if (part.kind === 'open') open.push(part.tag)
          if (part.kind === 'close') expect(open.pop()).toBe(part.tag)
          if (part.kind === 'text') expect(part.within).toBe(open.at(-1) ?? null)
        }
        expect(open).toEqual([])
      }),
    )
  })

  it.each(['<step>', '</step>', '<step></answer>', '<', '<step><count>1</count>'])(
    'gets through 1 MB of %s',
    (unit) => {
      const text = unit.repeat(Math.floor(1_000_000 / unit.length))
      expect(cutIntoTagParts(text).at(-1)?.end).toBe(text.length)
      readTagged(text)
    },
  )
})
