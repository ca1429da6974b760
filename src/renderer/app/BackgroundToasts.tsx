import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import { namedState } from '#shared/domain/run.ts'
import { useConnectionState } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { useFailureWords, useRequestWords } from '../queries/failure-words.ts'
import { type EndedRun, type EndStatus, endingsIn, resumedIn } from '../queries/runs-change.ts'
import { useRunsChange } from '../queries/runs-feed.tsx'
import { useTransfers } from '../queries/transfers.tsx'
import { fetchedPart, useFetched } from '../ui/fetched-part.ts'
import { hideToast, showToast, type ToastKind } from '../ui/toast.tsx'
import { usePainted } from '../ui/use-painted.ts'

/** What is told before it is there waits for it. */
const toasts = fetchedPart(async () => (await import('../ui/Toasts.tsx')).Toasts)

const KIND_OF_END: Readonly<Record<EndStatus, ToastKind>> = {
  done: 'good',
  incomplete: 'attention',
  interrupted: 'attention',
  stopped: 'bad',
}

/** Says what happened while the reader was looking elsewhere. */
export function BackgroundToasts(): ReactElement | null {
  useRunToasts()
  useConnectionToast()
  useTransferToast()
  const Toasts = useFetched(toasts, usePainted())
  return Toasts && <Toasts />
}

function useRunToasts(): void {
  const { toasts, benchmark, formatShort, state, run: runText } = useText()
  const sayRequest = useRequestWords()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const nameOf = (id: number): string => `run ${id}`
  const tell = (run: EndedRun): void =>
    showToast({
      id: nameOf(run.id),
      kind: KIND_OF_END[run.status],
      title: toasts.run(run.id, state[namedState(run)]),
      close: toasts.close,
      children: (
        <>
          <bdi>{run.model}</bdi>, {benchmark[run.benchmark]}, {formatShort[run.format]}
          {run.stopReason && (
            <>
              {': '}
              <bdi>{sayRequest(run.stopReason)}</bdi>
            </>
          )}{' '}
          <Link to="/runs/$runId" params={{ runId: run.id }}>
            {toasts.openRun}
          </Link>
          {namedState(run) === 'key' && (
            <>
              {' · '}
              <Link to="/models" search={{ edit: run.model }}>
                {runText.toModel}
              </Link>
            </>
          )}
        </>
      ),
    })
  useRunsChange((change) => {
    for (const id of resumedIn(change)) hideToast(nameOf(id))
    for (const run of endingsIn(change)) if (!showsRun(pathname, run.id)) tell(run)
  })
  // Whoever has come to where it stands has no need to be told of it.
  useEffect(() => {
    const at = /^\/runs\/(\d+)$/.exec(pathname)
    if (at) hideToast(`run ${at[1]}`)
  }, [pathname])
}

/** Whether the reader sees there by itself what becomes of a run: in the list of all, and on its own page. */
const showsRun = (pathname: string, id: number): boolean => pathname === '/runs' || pathname === `/runs/${id}`

function useConnectionToast(): void {
  const text = useText().toasts
  const state = useConnectionState()
  const wasLost = useRef(false)
  useEffect(() => {
    if (state === 'lost') wasLost.current = true
    if (state !== 'open' || !wasLost.current) return
    wasLost.current = false
    showToast({ id: 'connection', kind: 'good', title: text.connected, close: text.close })
  }, [state, text])
}

function useTransferToast(): void {
  const text = useText().toasts
  const sayFailure = useFailureWords()
  const { transfer } = useTransfers()
  const told = useRef(transfer)
  useEffect(() => {
    if (told.current === transfer) return
    told.current = transfer
    const common = { id: 'transfer', close: text.close }
    if (transfer.status === 'done')
      showToast({
        ...common,
        kind: 'good',
        title: text.imported,
        children: text.importedItems(transfer.result.itemsAdded, transfer.result.itemsKnown),
      })
    if (transfer.status === 'failed')
      showToast({
        ...common,
        kind: 'bad',
        title: text.importFailed,
        children: <bdi>{sayFailure(transfer.error).message}</bdi>,
      })
  }, [transfer, text, sayFailure])
}
