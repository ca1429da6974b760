import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { ordersFor, useOrderUnderWay, useRunActions } from '../../queries/run-actions.ts'
import classes from './LivePanel.module.css'

/** What a run as it is can be asked to do, as buttons; the first is the likeliest. */
export function OrderButtons({ run }: { run: RunSummary }): ReactElement {
  const text = useText().runs.actions
  const actions = useRunActions()
  const underWay = useOrderUnderWay(run.id)
  if (underWay)
    return (
      <p className={classes.quiet} role="status" title={text.underWayHint}>
        {text.underWay[underWay]}
      </p>
    )
  return (
    <div className={classes.orders}>
      {ordersFor(run).map((order, index) => (
        <Button
          key={order}
          size="compact-xs"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => void actions.order(order, run.id)}
        >
          {order === 'retry' ? text.retryErrors(run.outcomes.error) : text[order]}
        </Button>
      ))}
    </div>
  )
}
