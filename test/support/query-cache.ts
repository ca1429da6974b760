import type { Page } from '@playwright/test'

/**
 * Everything the page's query and mutation caches hold, as JSON: found from React's root downwards, as the page puts
 * its client nowhere else.
 */
export function dumpQueryCache(page: Page): Promise<string> {
  return page.evaluate(() => {
    type Fiber = {
      memoizedProps: { client?: QueryClient } | null
      child: Fiber | null
      sibling: Fiber | null
    }
    type Cache = { getAll(): { queryKey?: unknown; options?: unknown; state: unknown }[] }
    type QueryClient = { getQueryCache?: () => Cache; getMutationCache(): Cache }
    const find = (fiber: Fiber | null): QueryClient | null => {
      if (!fiber) return null
      const client = fiber.memoizedProps?.client
      return client?.getQueryCache ? client : (find(fiber.child) ?? find(fiber.sibling))
    }
    const root = document.getElementById('root') as unknown as Record<string, Fiber>
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer'))
    const client = find((key && root[key]) || null)
    if (!client?.getQueryCache) throw new Error('the page has no query client')
    const entries = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()]
    return JSON.stringify(entries.map(({ queryKey, state }) => ({ queryKey, state })))
  })
}
