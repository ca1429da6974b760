/** A space between Han and what is written in Latin letters or digits, where names of either kind come into a sentence. */
export const spaced = (sentence: string): string =>
  sentence
    .replace(/(\p{Script=Han})([A-Za-z0-9])/gu, '$1 $2')
    .replace(/([A-Za-z0-9%])(\p{Script=Han})/gu, '$1 $2')
