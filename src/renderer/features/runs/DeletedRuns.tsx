import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useInstant, useText } from '../../i18n/language.tsx'
import { useRunActions } from '../../queries/run-actions.ts'
import { useDeletedRuns } from '../../queries/runs.ts'
import { Fold } from '../../ui/Fold.tsx'
import classes from './DeletedRuns.module.css'

/** Runs that were deleted lately, each with the way back; nothing where there are none. */
export function DeletedRuns(): ReactElement | null {
  const text = useText()
  const names = text.runs.deleted
  const written = useInstant('short')
  const actions = useRunActions()
  const deleted = useDeletedRuns().data ?? []
  if (deleted.length === 0) return null
  return (
    <div className={classes.deleted}>
      <Fold summary={names.title(deleted.length)} detail={names.until}>
        <ul className={classes.list}>
          {deleted.map(({ run, deletedAt }) => (
            <li key={run.id}>
              <span>
                {text.run.title(run.id)} · <bdi>{run.model}</bdi> · {text.benchmark[run.benchmark]} ·{' '}
                {text.formatShort[run.format]}
                {run.label && (
                  <>
                    {' · '}
                    <bdi>{run.label}</bdi>
                  </>
                )}
              </span>
              <span className={classes.when}>{names.at(written(deletedAt))}</span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={names.restoreRun(run.id)}
                onClick={() => void actions.restore([run.id])}
              >
                {names.restore}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}
