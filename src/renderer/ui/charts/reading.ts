import { createContext, useContext, useSyncExternalStore } from 'react'

/** The point that is looked at: where it is in the plot, and whether it stays when the pointer leaves. */
export interface Reading {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly pinned: boolean
}

/**
 * Holds what is looked at outside of React's tree, so that moving over five hundred points draws none of them
 * again: only the readout listens.
 */
export interface ReadingStore {
  readonly get: () => Reading | null
  readonly subscribe: (listener: () => void) => () => void
  /** Shows a point, unless another one is pinned. */
  readonly show: (key: string, x: number, y: number) => void
  readonly pin: (key: string, x: number, y: number) => void
  /** Lets go of what is not pinned. */
  readonly leave: () => void
  readonly close: () => void
}

export function createReadingStore(): ReadingStore {
  const listeners = new Set<() => void>()
  let reading: Reading | null = null
  const set = (next: Reading | null): void => {
    reading = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => reading,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (key, x, y) => {
      if (!reading?.pinned) set({ key, x, y, pinned: false })
    },
    pin: (key, x, y) => set({ key, x, y, pinned: true }),
    leave: () => {
      if (reading && !reading.pinned) set(null)
    },
    close: () => set(null),
  }
}

export const ReadingContext = createContext<ReadingStore>(createReadingStore())

export function useReading(): Reading | null {
  const store = useContext(ReadingContext)
  return useSyncExternalStore(store.subscribe, store.get)
}
