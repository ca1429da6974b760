import { Link } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import { useConnectionState } from '../client/ConnectionProvider.tsx'
import { describeFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import type { EndStatus } from '../queries/runs-change.ts'
import { useRunEndings } from '../queries/runs-feed.tsx'
import { useTransfers } from '../queries/transfers.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { showToast, type ToastKind } from '../ui/toast.tsx'

const KIND_OF_END: Readonly<Record<EndStatus, ToastKind>> = {
  done: 'good',
  incomplete: 'attention',
  interrupted: 'attention',
  stopped: 'bad',
}

/** Says what happened while the reader was looking elsewhere. */
export function BackgroundToasts(): ReactElement {
  useRunToasts()
  useConnectionToast()
  useTransferToast()
  return <Toasts />
}

function useRunToasts(): void {
  const { toasts, benchmark, formatShort } = useText()
  useRunEndings((run) =>
    showToast({
      id: `run ${run.id}`,
      kind: KIND_OF_END[run.status],
      title: toasts.run[run.status](run.id),
      close: toasts.close,
      children: (
        <>
          <bdi>{run.model}</bdi>, {benchmark[run.benchmark]}, {formatShort[run.format]}
          {run.stopReason && (
            <>
              {': '}
              <bdi>{run.stopReason}</bdi>
            </>
          )}{' '}
          <Link to="/runs/$runId" params={{ runId: run.id }}>
            {toasts.openRun}
          </Link>
        </>
      ),
    }),
  )
}

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
        children: <bdi>{describeFailure(transfer.error).message}</bdi>,
      })
  }, [transfer, text])
}
