import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#shared/contract/index.ts'
import { apiOf } from './api.ts'
import { type AskedRun, pageInput } from './asked-run.ts'

/** Has what was asked for stand in the cache once it comes; what does not come is asked for again like any other. */
export async function expectRun(client: Client, queryClient: QueryClient, asked: AskedRun): Promise<void> {
  const { runs } = apiOf(client)
  const run = runs.get.queryOptions({ input: { id: asked.listed.runId } })
  const items = runs.items.queryOptions({ input: pageInput(asked.listed, 0) })
  const expectOpen = async (): Promise<void> => {
    const open = await asked.open.catch(() => null)
    if (open === null) return
    const input = { attemptId: open.attemptId }
    const attempt = runs.attempt.queryOptions({ input })
    const samples = runs.samplesOf.queryOptions({ input })
    await Promise.all([
      queryClient.prefetchQuery({
        ...attempt,
        queryFn: (context) => open.attempt.catch(() => attempt.queryFn(context)),
      }),
      queryClient.prefetchQuery({
        ...samples,
        queryFn: (context) => open.samples.catch(() => samples.queryFn(context)),
      }),
    ])
  }
  await Promise.all([
    queryClient.prefetchQuery({
      ...run,
      queryFn: (context) => asked.run.catch(() => run.queryFn(context)),
    }),
    queryClient.prefetchQuery({
      ...items,
      queryFn: (context) => asked.items.catch(() => items.queryFn(context)),
    }),
    expectOpen(),
  ])
}
