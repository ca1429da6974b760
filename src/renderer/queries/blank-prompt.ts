import type { PromptContentView } from '#shared/contract/views.ts'

/** What a prompt begins as that is a copy of nothing. */
export const BLANK_PROMPT: PromptContentView = {
  format: 'zero-shot-cot',
  templates: [
    {
      family: null,
      system: null,
      chatNote: null,
      exemplar: null,
      ask: '{{question}}\n\nThink step by step. End with "The answer is X.", where X is {{answerForm}}.',
      textAnswerLead: 'Answer:',
      shots: 0,
      marker: 'the answer is',
    },
  ],
}
