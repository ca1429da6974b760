import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import {
  isUnderWay,
  useDeleteStudy,
  useResumeStudy,
  useStopStudy,
  useStudy,
} from '../../queries/sensitivity.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { Findings } from './Findings.tsx'
import classes from './Sensitivity.module.css'

const route = getRouteApi('/sensitivity/$studyId')

export function StudyPage(): ReactElement {
  const { studyId } = route.useParams()
  const search = route.useSearch()
  const text = useText()
  const words = text.sensitivity
  const navigate = useNavigate()
  const study = useStudy(studyId)
  const remove = useDeleteStudy()
  const { data } = study
  return (
    <>
      <PageHeader
        title={words.studyTitle(studyId)}
        sub={
          data && (
            <bdi>
              {data.request.benchmark} ·{' '}
              {data.request.prompt ?? words.ownPrompt(text.formatShort[data.request.format])} ·{' '}
              {data.request.models.join(', ')}
            </bdi>
          )
        }
      >
        {data && !isUnderWay(data) && (
          <ConfirmButton
            action={words.delete.action}
            label={words.delete.label(studyId)}
            confirm={words.delete.confirm}
            keep={words.delete.keep}
            onConfirm={() =>
              remove.mutate(studyId, { onSuccess: () => void navigate({ to: '/sensitivity' }) })
            }
          />
        )}
        <Button size="xs" variant="default" renderRoot={(props) => <Link to="/sensitivity" {...props} />}>
          {words.setUp.back}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        {remove.error && <CallFailure error={remove.error} />}
        {data ? (
          <div className={classes.column}>
            <Progress study={data} />
            <Findings study={data} search={search} />
          </div>
        ) : study.error ? (
          <QueryFailure error={study.error} retry={() => void study.refetch()}>
            <Link to="/sensitivity">{words.setUp.back}</Link>
          </QueryFailure>
        ) : (
          <TableSkeleton rows={8} columns={6} label={text.connection.connecting} />
        )}
      </div>
    </>
  )
}

/** How far a study is and a way to stop it; where it ended early, that its figures are of a part. */
function Progress({ study }: { study: Study }): ReactElement | null {
  const text = useText().sensitivity.progress
  const stop = useStopStudy()
  const resume = useResumeStudy()
  if (!isUnderWay(study)) {
    if (study.done === study.runs) return null
    return (
      <div className={classes.progress}>
        <div className={classes.progressHead}>
          <span className={classes.attention}>
            {(study.status === 'interrupted' ? text.interrupted : text.stopped)(study.done, study.runs)}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            loading={resume.isPending}
            onClick={() => resume.mutate(study.id)}
          >
            {text.goOn}
          </Button>
        </div>
        {resume.error && <CallFailure error={resume.error} />}
      </div>
    )
  }
  const answered = study.matrix.reduce((sum, { run }) => sum + run.scored + run.outcomes.error, 0)
  const attempts = study.matrix.reduce((sum, { run }) => sum + run.attempts, 0)
  const label = text.running(study.done, study.runs)
  return (
    <div className={classes.progress}>
      <div className={classes.progressHead}>
        <span>
          {label}. {stop.isPending ? text.stopping : text.soFar}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          loading={stop.isPending}
          onClick={() => stop.mutate(study)}
        >
          {text.cancel}
        </Button>
      </div>
      <ProgressLine done={attempts === 0 ? 0 : answered / attempts} label={label} isLive />
      {stop.error && <CallFailure error={stop.error} />}
    </div>
  )
}
