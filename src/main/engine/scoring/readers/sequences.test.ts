import { describe, expect, it } from 'vitest'
import { score, taskItem } from '../../../../../test/support/graded-items.ts'

describe('words answers', () => {
  const question = "Sort the following words alphabetically: List: pear it&t apple shouldn't"
  const item = taskItem('words', 'word_sorting', "apple it&t pear shouldn't", question)

  it.each([
    "apple it&t pear shouldn't",
    "Apple, it&t, pear, shouldn't.",
    "apple\nit&t\npear\nshouldn't".replaceAll('\n', ' < '),
    "So the answer is apple it&t pear shouldn't.",
    "The answer is: **apple, it&t, pear, shouldn't**. That is alphabetical.",
    "Answer:\n1. apple\n2. it&t\n3. pear\n4. shouldn't\n\nDone.",
    "The answer is the following: apple it&t pear shouldn't",
    String.raw`\boxed{\text{apple it&t pear shouldn't}}`,
    "I compare the letters.\n\napple it&t pear shouldn't",
    "1. apple\n2. it&t\n3. pear\n4. shouldn't",
    "Sorted:\n\n- apple\n- it&t\n- pear\n- shouldn't\n",
    "1. apple\n\n2. it&t\n\n3. pear\n\n4. shouldn't\n\nI hope this helps!",
    "apple\nit&t\npear\nshouldn't",
    "Answer:\napple\nit&t\npear\nshouldn't",
    "Given:\n- pear\n- it&t\n\n1. apple\n2. it&t\n3. pear\n4. shouldn't",
  ])('%s is right', (text) => {
    expect(score(text, item).outcome).toBe('correct')
  })

  it.each([
    "apple pear it&t shouldn't",
    'So the answer is apple it&t pear.',
    "So the answer is apple apple it&t pear shouldn't.",
    "1. it&t\n2. apple\n3. pear\n4. shouldn't",
  ])('%s is wrong', (text) => expect(score(text, item).outcome).toBe('wrong'))

  it.each([
    'The second letter: "pear',
    '1. I compare the first letters of all the words\n2. pear',
    'I am not able to sort these words for you',
  ])('%s is no list', (text) => {
    expect(score(text, item).outcome).toBe('no-answer')
  })
})

describe('brackets answers', () => {
  const item = taskItem('brackets', 'dyck_languages', '} ] >')
  it.each([
    '} ] >',
    '}]>',
    '`} ] >`',
    'So the answer is } ] >.',
    'Answer: **} ] >**',
    'The answer is the sequence } ] >',
    String.raw`\boxed{} ] >}`,
    String.raw`The answer is $\boxed{ \} ] > }$.`,
    'We pop "[" and so on.\n\n} ] >',
  ])('%s is right', (text) => expect(score(text, item).outcome).toBe('correct'))

  it.each(['] } >', '< [ { } ] >', 'The answer is } ].'])('%s is wrong', (text) => {
    expect(score(text, item).outcome).toBe('wrong')
  })

  it.each(['We pop "{", then "[" and "<".', ''])('%s states nothing', (text) => {
    expect(score(text, item).outcome).toBe('no-answer')
  })
})

describe('boolean-like answers', () => {
  const answers: readonly [task: string, gold: string, text: string, outcome: string][] = [
    ['navigate', 'Yes', 'Yes', 'correct'],
    ['navigate', 'Yes', 'yes.', 'correct'],
    ['navigate', 'Yes', 'So the answer is **Yes**.', 'correct'],
    ['navigate', 'Yes', 'The answer is: Yes, you do. There is no other.', 'correct'],
    ['navigate', 'Yes', 'Yes, you return to the start.', 'correct'],
    ['navigate', 'Yes', String.raw`\boxed{\text{Yes}}`, 'correct'],
    ['navigate', 'No', 'There is no way to tell.', 'no-answer'],
    ['navigate', 'Yes', 'The answer is True.', 'no-answer'],
    ['navigate', 'Yes', 'The answer is No.', 'wrong'],
    ['navigate', 'No', 'The answer is Nowhere.', 'no-answer'],
    ['boolean_expressions', 'False', 'So the answer is False.', 'correct'],
    ['formal_fallacies', 'valid', 'The answer is invalid.', 'wrong'],
    ['formal_fallacies', 'valid', 'The answer is that the argument is deductively valid.', 'correct'],
    ['formal_fallacies', 'valid', 'The answer is either valid or invalid.', 'no-answer'],
    ['formal_fallacies', 'valid', 'The answer is that the argument is not valid.', 'no-answer'],
    ['sports_understanding', 'yes', 'Yes', 'correct'],
    ['a task of its own', 'False', 'The answer is false.', 'correct'],
  ]
  it.each(answers)('%s, gold %s: %s is %s', (task, gold, text, outcome) => {
    expect(score(text, taskItem('boolean-like', task, gold)).outcome).toBe(outcome)
  })

  it('takes the pair of words from the options of a task it does not know', () => {
    const item = taskItem('boolean-like', 'mood', 'happy', 'How?\nOptions:\n- happy\n- sad')
    expect(score('The answer is sad.', item).outcome).toBe('wrong')
  })

  it.each([
    ['The answer is very happy.', 'correct'],
    ['Very happy', 'correct'],
    ['The answer is not-so-sure (yet).', 'wrong'],
    ['The answer is happy.', 'no-answer'],
  ])('takes words with spaces and marks in them as they are: %s is %s', (text, outcome) => {
    const question = 'How?\nOptions:\n- very happy\n- not-so-sure (yet)'
    expect(score(text, taskItem('boolean-like', 'mood', 'very happy', question)).outcome).toBe(outcome)
  })

  it('takes the longer of two words where one begins the other', () => {
    const item = taskItem('boolean-like', 'mood', 'sad', 'How?\nOptions:\n- sad\n- sad no more')
    expect(score('The answer is sad no more.', item).outcome).toBe('wrong')
  })
})

describe('text answers', () => {
  const item = taskItem('text', 'capital', 'São Paulo')
  it.each(['são paulo', 'The answer is **São  Paulo**. It is large.', 'Let me think.\n“São Paulo”'])(
    '%s is right',
    (text) => expect(score(text, item).outcome).toBe('correct'),
  )
  it('compares the whole text', () => {
    expect(score('The answer is Sao Paulo.', item).outcome).toBe('wrong')
  })
})
