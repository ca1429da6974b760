import { describe, expect, it } from 'vitest'
import { choiceItem, score } from '../../../../../test/support/graded-items.ts'

describe('choice answers', () => {
  const read: readonly [text: string, canonical: string][] = [
    ['(B)', 'B'],
    ['B', 'B'],
    ['B.', 'B'],
    ['B)', 'B'],
    ['(b)', 'B'],
    ['b', 'B'],
    ['b.', 'B'],
    ['b)', 'B'],
    ['b) the ship', 'B'],
    ['**b**', 'B'],
    [String.raw`\boxed{b}`, 'B'],
    ['Answer: b', 'B'],
    ['The answer is b.', 'B'],
    ['The answer is a.', 'A'],
    ['The answer is option b. It leaves first.', 'B'],
    ['It leaves first, so I take option b.', 'B'],
    ['**B**', 'B'],
    ['*(B)*', 'B'],
    ['`B`', 'B'],
    [String.raw`\boxed{B}`, 'B'],
    [String.raw`$\boxed{\text{(B)}}$`, 'B'],
    [String.raw`\boxed{\textbf{B) the ship}}`, 'B'],
    ['Answer: B', 'B'],
    ['**Answer:** B', 'B'],
    ['**Answer: (B) the ship**', 'B'],
    ['### Final Answer\n**B**', 'B'],
    ['Answer:\n\nB) the ship', 'B'],
    ['The answer is B', 'B'],
    ['The answer is (B), because (A) is wrong.', 'B'],
    ['The answer is B because the train has left.', 'B'],
    ['The answer is option (B).', 'B'],
    ['The correct option is **B**.', 'B'],
    ['The right choice is: B', 'B'],
    ['The answer is clearly (B).', 'B'],
    ['The answer is A.', 'A'],
    ['The answer is A because nothing else moves.', 'A'],
    ['The answer is a train.', 'A'],
    ['A train', 'A'],
    ['The answer is the ship.', 'B'],
    ['The answer is "the ship", of course.', 'B'],
    ['The answer is Monsters, Inc.', 'C'],
    ['The answer is 1,800.', 'D'],
    ['B. the ship', 'B'],
    ['(B) the ship\n\n(A) cannot be right.', 'B'],
    ['(A) is too slow.\nTherefore (B) is right.\nI hope this helps.', 'B'],
    ['(A) a train\n(B) the ship\nI would go with option B.', 'B'],
    ['It left at noon. So it must be the ship.', 'B'],
    ['The answer is (A). Wait. The answer is (B).', 'B'],
    ['The answer is (B). I hope the answer is helpful.', 'B'],
    ['The answer is (A) and (B).', 'A,B'],
    ['The answer is (A), (B), or (C).', 'A,B,C'],
  ]
  it.each(read)('reads %s as %s', (text, canonical) => {
    expect(score(text, choiceItem('(B)')).extraction?.canonical).toBe(canonical)
  })

  it.each([
    'A bus leaves the station at nine.',
    'I think so.',
    'The answer is (Z).',
    'The answer is (None of the above).',
    'The answer is not (A).',
    'The answer is a matter of taste.',
    'a bus',
    'The best option a traveller has is to wait.',
    'Because Bob is tall.',
    '(A) and (B) are both good.\nThe answer is (None of the above).',
    'Either (A) or (B) might be it.',
    'It goes by ship: the shipyard says so',
  ])('reads no option in %s', (text) => {
    expect(score(text, choiceItem('(A)'))).toEqual({ outcome: 'no-answer', credit: 0, extraction: null })
  })

  it('counts several options named for a question with one right one as wrong', () => {
    expect(score('The answer is (A) and (B).', choiceItem('(B)')).outcome).toBe('wrong')
  })

  it('finds a gold answer that is a text, whose options the question has cut up', () => {
    const question = 'Which film?\nOptions:\n(A) Monsters\n(B) Inc\n(C) Aladdin'
    const item = choiceItem('Monsters, Inc', question)
    expect(score('So the answer is Monsters, Inc.', item).outcome).toBe('correct')
    expect(score('So the answer is Monsters.', item).outcome).toBe('wrong')
    expect(score('(A)', item).outcome).toBe('wrong')
  })

  it('knows the letters of options that stand apart from the question', () => {
    const item = { ...choiceItem('C'), options: ['red', 'green', 'blue', 'blue'] }
    expect(score('The answer is C.', item).outcome).toBe('correct')
    expect(score('The answer is green.', item).extraction?.canonical).toBe('B')
    expect(score('The answer is E.', item).outcome).toBe('no-answer')
  })

  it.each([
    ['The answer is -19.', 'B'],
    ['-19', 'B'],
    ['The answer is A and B.', 'C'],
    ['A and B', 'C'],
    ['The answer is 4*sqrt(2)', 'D'],
    ['**D. 4*sqrt(2)**', 'D'],
    ['(A)', 'A'],
    ['The answer is B', 'B'],
    ['The answer is D vitamins.', 'E'],
  ])('tells apart options that look like letters, numbers or markup: %s', (text, canonical) => {
    const item = { ...choiceItem('A'), options: ['19', '-19', 'A and B', '4*sqrt(2)', 'D vitamins', 'A'] }
    expect(score(text, item).extraction?.canonical).toBe(canonical)
  })

  it.each([
    ['The answer is A not valid.', 'A'],
    ['A not valid', 'A'],
    ['The answer is a) not valid.', 'A'],
    ['The answer is A valid.', 'B'],
    ['The answer is I never valid.', 'I'],
  ])('takes a letter with its own text for a label, though it could be a word: %s', (text, canonical) => {
    const options = ['not valid', 'valid', 'c', 'd', 'e', 'f', 'g', 'h', 'never valid']
    expect(score(text, { ...choiceItem('A'), options }).extraction?.canonical).toBe(canonical)
  })

  it.each([
    ['The answer is Dd.', 'B'],
    ['dd', 'C'],
    ['It must be DD.', 'A'],
    ['The answer is .5', 'D'],
    ['5', 'E'],
  ])('tells apart options that differ in case or marks alone: %s', (text, canonical) => {
    const item = { ...choiceItem('A'), options: ['DD', 'Dd', 'dd', '.5', '5'] }
    expect(score(text, item).extraction?.canonical).toBe(canonical)
  })

  it('reads the text of an option before its letter in the other case', () => {
    const item = { ...choiceItem('A'), options: ['b', 'a'] }
    expect(score('The answer is b.', item).extraction?.canonical).toBe('A')
  })

  it('does not choose between options that read alike', () => {
    const item = { ...choiceItem('C'), options: ['red', 'green', 'blue', 'blue'] }
    expect(score('The answer is blue.', item)).toMatchObject({
      outcome: 'wrong',
      extraction: { canonical: 'blue' },
    })
  })
})

describe('choices answers', () => {
  const item = { ...choiceItem('A, C'), answerType: 'choices' } as const
  it.each([
    ['The answers are A and C.', 'correct', 1],
    ['(C), (A)', 'correct', 1],
    ['Answer: A, C', 'correct', 1],
    ['The answer is (A).', 'partial', 1 / 2],
    ['The answer is A, B, C and D.', 'partial', 1 / 2],
    ['The answer is B and C.', 'partial', 1 / 3],
    ['The answer is B.', 'wrong', 0],
    ['c', 'partial', 1 / 2],
    ['I would not know.', 'no-answer', 0],
  ])('%s is %s', (text, outcome, credit) => {
    expect(score(text, item)).toMatchObject({ outcome, credit })
  })
})
