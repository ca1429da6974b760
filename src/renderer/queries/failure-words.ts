import { useCallback } from 'react'
import { type OwnWords, readOwnWords } from '#shared/domain/own-words.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import type { ProblemDetail, ProblemKind } from '#shared/domain/problem-detail.ts'
import { readFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import type { ProblemWords, Said } from '../i18n/problem-words.ts'

/** Says in the reader's language what a failed call or a crash comes to. */
export function useFailureWords(): (error: unknown) => Said {
  const words = useText().problems
  return useCallback((error) => sayFailure(error, words), [words])
}

export function sayFailure(error: unknown, words: ProblemWords): Said {
  const failure = readFailure(error)
  switch (failure.kind) {
    case 'problem':
      return (failure.detail && sayProblem(failure.detail, failure.place, words)) ?? failure
    case 'refused':
      return words.refused(failure.field, failure.reason)
    case 'defect':
      return words.defect
    case 'lost':
      return words.lost
    case 'other':
      return { message: failure.message, hint: null }
  }
}

function sayProblem(detail: ProblemDetail, place: ProblemPlace, words: ProblemWords): Said | null {
  // What is known of a problem belongs to its kind, which no type can say of a pair looked up.
  const say = words.kinds[detail.kind] as
    | ((facts: ProblemDetail & { kind: ProblemKind }, place: ProblemPlace) => Said)
    | undefined
  return say?.(detail, place) ?? null
}

/** Says what became of a request: the provider's own words as they are, the engine's in the reader's language. */
export function useRequestWords(): (said: string) => string {
  const words = useText().problems
  return useCallback((said) => sayRequest(said, words), [words])
}

export function sayRequest(said: string, words: ProblemWords): string {
  const own = readOwnWords(said)
  if (own === null) return said
  const say = words.requests[own.kind] as (own: OwnWords) => string
  return say('words' in own ? { ...own, words: sayRequest(own.words, words) } : own)
}
