import { Button } from '@mantine/core'
import { type ReactElement, useId, useState } from 'react'
import type { BenchmarkData } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { useTransfers } from '../../queries/transfers.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import table from '../../ui/table.module.css'
import { BenchmarkContents } from './BenchmarkContents.tsx'
import classes from './Data.module.css'

const COLUMNS = 6

const countedOrNone = (count: number): string => (count === 0 ? '–' : formatCount(count))

/** A benchmark, how complete it is, and under it, when opened, what it is made of. */
export function BenchmarkRow({ data }: { data: BenchmarkData }): ReactElement {
  const { data: text, benchmark: names } = useText()
  const [isOpen, open] = useState(false)
  const contents = useId()
  const { testItems, officialTestItems } = data
  const name = names[data.benchmark]
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={contents}
            aria-label={text.benchmarks.show(name)}
            onClick={() => open(!isOpen)}
          >
            <span className={classes.chevron} aria-hidden="true">
              ›
            </span>
            {name}
          </button>
        </td>
        <td data-numeric>{countedOrNone(testItems)}</td>
        <td>
          {officialTestItems !== null && (
            <span className={classes.completeness}>
              <ProgressLine
                done={Math.min(1, testItems / officialTestItems)}
                label={text.benchmarks.of(testItems, officialTestItems)}
                isLive
              />
              <span className={table.quiet}>{text.benchmarks.of(testItems, officialTestItems)}</span>
            </span>
          )}
        </td>
        <td data-numeric>{countedOrNone(data.tasks.filter(({ split }) => split === 'test').length)}</td>
        <td data-numeric>{countedOrNone(data.exemplars.length)}</td>
        <td>
          <Getting data={data} name={name} />
        </td>
      </tr>
      {isOpen && (
        <tr id={contents}>
          <td colSpan={COLUMNS} className={classes.contents}>
            <BenchmarkContents data={data} />
          </td>
        </tr>
      )}
    </>
  )
}

function Getting({ data, name }: { data: BenchmarkData; name: string }): ReactElement {
  const text = useText().data.benchmarks
  const { transfer, start } = useTransfers()
  const { benchmark, testItems, officialTestItems } = data
  if (benchmark === 'sample') return <Badge>{text.ships}</Badge>
  if (testItems >= (officialTestItems ?? 0)) return <Badge kind="good">{text.isComplete}</Badge>
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={transfer.status === 'running'}
      aria-label={text.downloadOf(name)}
      onClick={() => start({ kind: 'download', benchmark })}
    >
      {testItems === 0 ? text.download : text.goOn}
    </Button>
  )
}
