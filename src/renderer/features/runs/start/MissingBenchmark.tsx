import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { BenchmarkData } from '#shared/contract/views.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { type Transfer, useTransfers } from '../../../queries/transfers.tsx'
import classes from './StartRun.module.css'

/** A benchmark that is not in the store yet, with the button that gets it. */
export function MissingBenchmark({ data }: { data: BenchmarkData }): ReactElement {
  const text = useText()
  const names = text.start.benchmarks
  const { transfer, start, cancel } = useTransfers()
  const { benchmark } = data
  const name = text.benchmark[benchmark]
  const isMine =
    transfer.status !== 'idle' && transfer.job.kind === 'download' && transfer.job.benchmark === benchmark
  const isUnderWay = isMine && transfer.status === 'running'
  return (
    <>
      <li>
        <span className={classes.fold} />
        <span className={`${classes.name} ${classes.unticked}`}>{name}</span>
        <span className={classes.quiet} aria-live="polite">
          {isUnderWay ? names.fetching(shareDone(transfer)) : names.missing}
        </span>
        {benchmark !== 'sample' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={isUnderWay ? names.cancelDownload(name) : names.download(name)}
            disabled={!isUnderWay && transfer.status === 'running'}
            onClick={isUnderWay ? cancel : () => start({ kind: 'download', benchmark })}
          >
            {isUnderWay ? names.cancel : names.get}
          </Button>
        )}
      </li>
      {isMine && transfer.status === 'failed' && (
        <li>
          <CallFailure error={transfer.error} />
        </li>
      )}
    </>
  )
}

/** Percent of the bytes that are there; null before the first event. */
function shareDone(transfer: Transfer): string | null {
  const progress = transfer.status === 'running' ? transfer.progress : null
  return progress && progress.bytesTotal > 0
    ? formatPercent(progress.bytesDone / progress.bytesTotal, 0)
    : null
}
