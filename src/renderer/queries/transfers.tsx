import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ImportResult, TransferProgress } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { useClient } from '../client/ConnectionProvider.tsx'
import { useApi } from './api.ts'

export type TransferJob =
  | { readonly kind: 'download'; readonly benchmark: Exclude<Benchmark, 'sample'> }
  | { readonly kind: 'import'; readonly path: string }

/** Benchmark files on their way into the store. */
export type Transfer =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly job: TransferJob; readonly progress: TransferProgress | null }
  | { readonly status: 'done'; readonly job: TransferJob; readonly result: ImportResult }
  | { readonly status: 'failed'; readonly job: TransferJob; readonly error: unknown }
  | { readonly status: 'cancelled'; readonly job: TransferJob }

interface Transfers {
  readonly transfer: Transfer
  /** Does nothing while another one runs. */
  start(job: TransferJob): void
  cancel(): void
  /** Puts an ended one out of sight. */
  dismiss(): void
}

const IDLE: Transfer = { status: 'idle' }

const TransferContext = createContext<Transfers | null>(null)

export function useTransfers(): Transfers {
  const transfers = useContext(TransferContext)
  if (!transfers) throw new Error('no TransferProvider above this component')
  return transfers
}

/** One transfer at a time, which goes on while the reader looks at other views. */
export function TransferProvider({ children }: { children: ReactNode }): ReactElement {
  const client = useClient()
  const queryClient = useQueryClient()
  const api = useApi()
  const [transfer, setTransfer] = useState<Transfer>(IDLE)
  const underWay = useRef<AbortController | null>(null)

  const handlers = useMemo(() => {
    const open = (job: TransferJob, signal: AbortSignal) =>
      job.kind === 'download'
        ? client.data.download({ benchmark: job.benchmark }, { signal })
        : client.data.import({ paths: [job.path] }, { signal })

    const follow = async (job: TransferJob, signal: AbortSignal): Promise<Transfer> => {
      try {
        const events = await open(job, signal)
        for (;;) {
          const event = await events.next()
          if (event.done) return { status: 'done', job, result: event.value }
          setTransfer({ status: 'running', job, progress: event.value })
        }
      } catch (error) {
        return signal.aborted ? { status: 'cancelled', job } : { status: 'failed', job, error }
      }
    }

    const run = async (job: TransferJob): Promise<void> => {
      const controller = new AbortController()
      underWay.current = controller
      setTransfer({ status: 'running', job, progress: null })
      const ended = await follow(job, controller.signal)
      underWay.current = null
      setTransfer(ended)
      for (const queryKey of [api.data.key(), api.system.key()])
        void queryClient.invalidateQueries({ queryKey })
    }

    return {
      start: (job: TransferJob) => {
        if (underWay.current === null) void run(job)
      },
      cancel: () => underWay.current?.abort(),
      dismiss: () => {
        if (underWay.current === null) setTransfer(IDLE)
      },
    }
  }, [client, queryClient, api])

  useEffect(() => () => underWay.current?.abort(), [])

  const value = useMemo(() => ({ transfer, ...handlers }), [transfer, handlers])
  return <TransferContext value={value}>{children}</TransferContext>
}
