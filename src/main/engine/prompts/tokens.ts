export const TOKENIZER = 'o200k_base'

/** Longest piece counted at once, in UTF-16 code units: on a long text without a blank the tokenizer's time is quadratic. */
const PIECE = 4000

/** How many tokens a text is. */
export type CountTokens = (text: string) => number

/** Counts tokens as OpenAI's newer models cut them. The table is large, so it is loaded at the first count. */
export async function createTokenCounter(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
  // A prompt may quote a special token, which to the model is then text like any other.
  const asText = { disallowedSpecial: new Set<string>() }
  return (text) => {
    let tokens = 0
    for (let from = 0; from < text.length; from += PIECE)
      tokens += countTokens(text.slice(from, from + PIECE), asText)
    return tokens
  }
}
