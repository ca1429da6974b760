import { type FunctionComponent, useEffect, useState } from 'react'

const ASK_AGAIN_MS = 3_000

/** A part of the page that is fetched apart from it, once. */
export interface FetchedPart<Props> {
  /** Null until it is there. */
  get(): FunctionComponent<Props> | null
  /** Resolves when it is there, or cannot be had for now. */
  fetch(): Promise<void>
}

export function fetchedPart<Props>(fetchPart: () => Promise<FunctionComponent<Props>>): FetchedPart<Props> {
  let there: FunctionComponent<Props> | null = null
  return {
    get: () => there,
    fetch: async () => {
      try {
        there ??= await fetchPart()
      } catch (error) {
        console.warn('A part of the page could not be fetched', error)
      }
    },
  }
}

/** The part, null until it is there, as `useFetching` has it. */
export const useFetched = <Props>(
  part: FetchedPart<Props>,
  isWanted: boolean,
): FunctionComponent<Props> | null => useFetching(part, isWanted).Part

/**
 * A part and how it stands with it. Where it cannot be had, as while the server that has it is away, it is asked for
 * again as long as it is wanted, and the page goes on without it: what React's `lazy` does not get takes the view
 * around it down.
 */
export function useFetching<Props>(
  part: FetchedPart<Props>,
  isWanted: boolean,
): {
  /** Null until it is there. */
  readonly Part: FunctionComponent<Props> | null
  /** It is wanted, and was not to be had when it was last asked for. */
  readonly isMissing: boolean
  /** Asks at once, for who does not want to wait. */
  askAgain(): void
} {
  const [found, setFound] = useState(part.get)
  const [isMissing, setMissing] = useState(false)
  const [asked, ask] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` only begins anew
  useEffect(() => {
    if (!isWanted || found) return
    let isOver = false
    let again: ReturnType<typeof setTimeout> | undefined
    const fetch = async (): Promise<void> => {
      await part.fetch()
      if (isOver) return
      if (part.get()) return setFound(part.get)
      setMissing(true)
      again = setTimeout(() => void fetch(), ASK_AGAIN_MS)
    }
    void fetch()
    return () => {
      isOver = true
      setMissing(false)
      clearTimeout(again)
    }
  }, [part, isWanted, found, asked])
  // Fetched ahead it stands there with the first drawing.
  return { Part: found ?? part.get(), isMissing, askAgain: () => ask((times) => times + 1) }
}
