import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from './api.ts'

const CHANNEL = 'cothub.changed'

/**
 * Has what is done in one tab seen in the others at once: whatever changed there, figures, imports and views are
 * fetched again here, where they are shown. What becomes of runs is heard through the feed of runs.
 */
export function useOtherTabs(): void {
  const queryClient = useQueryClient()
  const api = useApi()
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => {
      for (const queryKey of [api.board.key(), api.results.key(), api.views.key()])
        void queryClient.invalidateQueries({ queryKey })
    }
    const unsubscribe = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') channel.postMessage(null)
    })
    return () => {
      unsubscribe()
      channel.close()
    }
  }, [queryClient, api])
}
