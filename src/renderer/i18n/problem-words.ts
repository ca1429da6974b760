import type { NetworkFault } from '#shared/domain/network-fault.ts'
import type { OwnWords } from '#shared/domain/own-words.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import type { FileFault, ProblemFacts, ProblemKind } from '#shared/domain/problem-detail.ts'

/** What happened, and what to do about it; `hint` is null where there is nothing to advise. */
export interface Said {
  readonly message: string
  readonly hint: string | null
}

/** What one language says of each kind of problem: a language that lacks a kind does not compile. */
export interface ProblemWords {
  readonly kinds: {
    readonly [Kind in ProblemKind]: (facts: ProblemFacts<Kind>, place: ProblemPlace) => Said
  }
  readonly network: Readonly<Record<NetworkFault, string>>
  /** What is wrong with a file; the words are the engine's own, in English. */
  readonly file: { readonly [Fault in FileFault]: (words: string) => string }
  /** What the engine itself says of a failed request; `words` are in the reader's language already, or the provider's. */
  readonly requests: {
    readonly [Kind in OwnWords['kind']]: (own: Extract<OwnWords, { kind: Kind }>) => string
  }
  /** Why a cell or a file was not taken; the words are the engine's own. */
  readonly reason: (words: string) => string
  /** The engine refused what it was sent; `reason` in its own words. */
  readonly refused: (field: string | null, reason: string) => Said
  /** The connection to the engine broke off meanwhile. */
  readonly lost: Said
  /** The engine ran into a defect of its own. */
  readonly defect: Said
}
