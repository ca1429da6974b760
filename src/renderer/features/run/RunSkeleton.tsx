import { Skeleton } from '@mantine/core'
import type { ReactElement } from 'react'
import { Loading } from '../../ui/Loading.tsx'
import classes from './RunPage.module.css'

/** The shape of the item browser while the run itself is fetched. */
export function RunSkeleton({ label }: { label: string }): ReactElement {
  return (
    <Loading className={classes.browser} label={label}>
      <div className={classes.list} />
      <div className={classes.trace}>
        <Skeleton height={14} width="90%" animate={false} />
        <Skeleton height={14} width="70%" mt={10} animate={false} />
      </div>
      <div className={classes.side} />
    </Loading>
  )
}
