import { Skeleton } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { Loading } from '../../ui/Loading.tsx'
import classes from './Histograms.module.css'

/** The charts' place held while they come. */
export function HistogramsSkeleton(): ReactElement {
  const text = useText().run.histograms
  return (
    <Loading className={classes.charts} label={text.loading}>
      {['a', 'b', 'c'].map((key) => (
        <div key={key} className={classes.chart}>
          <Skeleton height={150} animate={false} />
        </div>
      ))}
    </Loading>
  )
}
