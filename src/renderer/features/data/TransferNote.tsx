import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import type { ImportResult, TransferProgress } from '#shared/contract/views.ts'
import { formatBytes } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { useFailureWords } from '../../queries/failure-words.ts'
import { type TransferJob, useTransfers } from '../../queries/transfers.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import classes from './Data.module.css'

/** The transfer under way with its way out, or what became of the last one. */
export function TransferNote(): ReactElement | null {
  const text = useText().data.transfer
  const sayFailure = useFailureWords()
  const { transfer, start, cancel, dismiss } = useTransfers()
  const dismissal = (
    <Button size="compact-xs" variant="default" onClick={dismiss}>
      {text.dismiss}
    </Button>
  )
  switch (transfer.status) {
    case 'idle':
      return null
    case 'running':
      return <UnderWay job={transfer.job} progress={transfer.progress} onCancel={cancel} />
    case 'cancelled':
      return <Box actions={dismissal}>{text.cancelled}</Box>
    case 'done':
      return (
        <Box kind="good" actions={dismissal}>
          <Received result={transfer.result} />
        </Box>
      )
    case 'failed': {
      const failure = sayFailure(transfer.error)
      const hint = transfer.job.kind === 'download' ? text.downloadHint : text.failedHint
      return (
        <Box
          kind="bad"
          actions={
            <>
              <Button size="compact-xs" variant="default" onClick={() => start(transfer.job)}>
                {text.retry}
              </Button>
              {dismissal}
            </>
          }
        >
          <b>{text.failed}</b>
          <bdi>{failure.message}</bdi>
          <span className={classes.quiet}>{failure.hint ?? hint}</span>
        </Box>
      )
    }
  }
}

function UnderWay(props: {
  job: TransferJob
  progress: TransferProgress | null
  onCancel: () => void
}): ReactElement {
  const { data, benchmark } = useText()
  const text = data.transfer
  const { job, progress } = props
  const title =
    job.kind === 'download' && progress?.phase !== 'reading'
      ? text.downloading(benchmark[job.benchmark])
      : text.reading
  const known = progress && (progress.bytesTotal > 0 || progress.filesTotal > 0) ? progress : null
  return (
    <Box
      actions={
        <Button size="compact-xs" variant="default" onClick={props.onCancel}>
          {text.cancel}
        </Button>
      }
    >
      <b>{title}</b>
      <ProgressLine done={known ? fractionDone(known) : 0} label={text.label} isLive />
      <span className={classes.quiet}>
        {known
          ? [
              text.files(Math.min(known.filesDone + 1, known.filesTotal), known.filesTotal),
              known.bytesTotal > 0 && text.bytes(formatBytes(known.bytesDone), formatBytes(known.bytesTotal)),
              known.file,
            ]
              .filter(Boolean)
              .join(' · ')
          : text.beginning}
      </span>
    </Box>
  )
}

const fractionDone = ({ bytesDone, bytesTotal, filesDone, filesTotal }: TransferProgress): number =>
  Math.min(1, bytesTotal > 0 ? bytesDone / bytesTotal : filesDone / Math.max(1, filesTotal))

function Received({ result }: { result: ImportResult }): ReactElement {
  const { data, benchmark, problems } = useText()
  const text = data.transfer
  return (
    <>
      <b>{text.done(result.itemsAdded, result.itemsKnown)}</b>
      <span className={classes.quiet}>{text.sets(result.exemplarSetsAdded, result.exemplarSetsKnown)}</span>
      <Fold summary={text.read(result.files.length)}>
        <ul className={classes.files}>
          {result.files.map((file) => (
            <li key={`${file.path} ${file.kind}`}>
              <bdi>{file.path}</bdi>: {benchmark[file.benchmark]}, {text.entries[file.kind](file.entries)}
            </li>
          ))}
        </ul>
      </Fold>
      {result.skipped.length > 0 && (
        <Fold summary={text.skipped(result.skipped.length)}>
          <ul className={classes.files}>
            {result.skipped.map(({ path, reason }) => (
              <li key={path}>
                <bdi>{path}</bdi>: <bdi>{problems.reason(reason)}</bdi>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

function Box(props: { kind?: 'good' | 'bad'; actions: ReactNode; children: ReactNode }): ReactElement {
  return (
    <div className={classes.box} data-kind={props.kind} role={props.kind === 'bad' ? 'alert' : undefined}>
      <div className={classes.told}>{props.children}</div>
      <div className={classes.boxActions}>{props.actions}</div>
    </div>
  )
}
