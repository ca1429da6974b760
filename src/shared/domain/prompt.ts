import type { Family } from './benchmark.ts'
import type { Format } from './format.ts'
import type { Exemplar } from './item.ts'

/** Stands between the parts of a text. */
export const PARAGRAPH = '\n\n'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** Chat models take dialogue turns; completion-style (`Base`) models take the same turns as one text. */
export const PROMPT_STYLES = ['chat', 'text'] as const
export type PromptStyle = (typeof PROMPT_STYLES)[number]

/**
 * What is sent for one item: the part every item of a task shares, then the item's own. In `text` style the
 * provider gets their contents as one text.
 */
export interface RenderedPrompt {
  readonly style: PromptStyle
  readonly prefix: readonly Message[]
  readonly ask: Message
}

/** Exactly what goes to the provider: the dialogue, or in `text` style one user message. */
export function joinMessages({ style, prefix, ask }: RenderedPrompt): Message[] {
  const messages = [...prefix, ask]
  return style === 'chat' ? messages : [{ role: 'user', content: joinContents(messages) }]
}

/** Messages as one text, a blank line between them. */
export function joinContents(messages: readonly Message[]): string {
  return messages.map(({ content }) => content).join(PARAGRAPH)
}

/** How the exemplars of a task are picked out of its train or dev split; `official`: the benchmark's own, as always. */
export const EXEMPLAR_CHOICES = ['official', 'random', 'longest', 'most-steps', 'most-similar'] as const
export type ExemplarChoice = (typeof EXEMPLAR_CHOICES)[number]

/**
 * Which exemplars are shown and in what order. `given` ones are part of the prompt itself. `most-steps` is
 * complexity-based prompting (Fu et al. 2022); `most-similar` goes by the words that the task's questions share with
 * them as a whole, so that all of a task's prompts still begin alike.
 */
export interface ExemplarRule {
  readonly choose: ExemplarChoice | { readonly given: readonly Exemplar[] }
  readonly order: 'as-chosen' | 'reversed' | 'shuffled'
  /** Of a random choice and of shuffling. */
  readonly seed: number
}

/** In what order a question's options are put, each letter going to another; the gold answer goes along. */
export type OptionOrder = { readonly by: 'reversed' } | { readonly by: 'shuffled'; readonly seed: number }

/**
 * A named template for one format and one family, or all. Its variables: in `system` `{{task}}` and `{{instruction}}`, the
 * exemplars' opening sentence, and `{{exemplars}}`, which puts them there as a text instead of into turns; in an exemplar
 * `{{question}}`, `{{reasoning}}` and `{{answer}}`; in `ask` `{{question}}` and `{{answerForm}}`, what an answer looks
 * like in words. A question has its options with it, unless the text names `{{options}}` itself.
 * `{{instruction: words}}` falls back on the words where there is no such value.
 */
export interface PromptTemplate {
  readonly name: string
  /** null: any. */
  readonly family: Family | null
  readonly format: Format
  /** Said first: the system message of a chat, the opening paragraph of a text; null for none. */
  readonly system: string | null
  /**
   * Said after `system` in chat style only: what a text makes plain by its layout, a dialogue has to be asked for;
   * null for none.
   */
  readonly chatNote: string | null
  /**
   * One solved question: what the user says, what the assistant answers, and what stands between `textAnswerLead`
   * and that answer in `text` style. null in zero-shot formats.
   */
  readonly exemplar: {
    readonly user: string
    readonly assistant: string
    readonly textGap: ' ' | '\n'
  } | null
  /** The question asked. */
  readonly ask: string
  /** What the assistant's turn begins with in `text` style (`A:`), so that a completion goes on from there. */
  readonly textAnswerLead: string
  /** Most exemplars shown; 0 in zero-shot formats. */
  readonly shots: number
  /** The words the prompt asks the model to mark its final answer with, if any: `The answer is`. */
  readonly marker: string | null
  /** Absent: `official`, as chosen. */
  readonly exemplars?: ExemplarRule | undefined
  /** Absent: as the benchmark has them. */
  readonly optionOrder?: OptionOrder | undefined
}

/** What a run asks with: a template for each family its tasks belong to (the sample has four), or one for all. */
export interface Prompt {
  readonly name: string
  readonly format: Format
  readonly templates: readonly PromptTemplate[]
}

/** `shipped`: the benchmarks' formats and the paradigms that come with the app; `variant`: made by a study. */
export const PROMPT_KINDS = ['shipped', 'own', 'variant'] as const
export type PromptKind = (typeof PROMPT_KINDS)[number]
