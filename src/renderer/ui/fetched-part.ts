import { type ComponentType, useEffect, useState } from 'react'

const ASK_AGAIN_MS = 3_000

/** A part of the page that is fetched apart from it, once. */
export interface FetchedPart<Props> {
  /** Null until it is there. */
  get(): ComponentType<Props> | null
  /** Resolves when it is there, or cannot be had for now. */
  fetch(): Promise<void>
}

export function fetchedPart<Props>(fetchPart: () => Promise<ComponentType<Props>>): FetchedPart<Props> {
  let there: ComponentType<Props> | null = null
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

/**
 * The part, null until it is there. Where it cannot be had, as while the server that has it is away, it is asked for
 * again as long as it is wanted, and the page goes on without it: what React's `lazy` does not get takes the view
 * around it down.
 */
export function useFetched<Props>(part: FetchedPart<Props>, isWanted: boolean): ComponentType<Props> | null {
  const [found, setFound] = useState(part.get)
  useEffect(() => {
    if (!isWanted || found) return
    let isOver = false
    let again: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      await part.fetch()
      if (isOver) return
      if (part.get()) setFound(part.get)
      else again = setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(again)
    }
  }, [part, isWanted, found])
  // Fetched ahead it stands there with the first drawing.
  return found ?? part.get()
}
