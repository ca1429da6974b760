import type { ReactElement, ReactNode } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { formatCount, formatPoints, formatProbability, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { DifferenceBar, differenceAxis } from '../../ui/DifferenceBar.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'
import classes from './ComparePage.module.css'
import { writeBounds } from './verdict.ts'

type Group = Comparison['tasks'][number] | Comparison['subgroups'][number]

/** Chance may not have done it, all groups looked at together. */
const isDetected = ({ holmP, difference }: Group): boolean => holmP < 0.05 && difference !== null

/** Groups of items with the difference in each, all on one axis. */
export function GroupsTable<OneGroup extends Group>(props: {
  caption: string
  nameHeader: string
  groups: readonly OneGroup[]
  nameOf: (group: OneGroup) => ReactNode
  /** The name is a link that covers its row. */
  isLinked?: boolean
}): ReactElement {
  const text = useText().compare
  const words = text.groups
  const bounds = props.groups.flatMap(({ ci95 }) => ci95 ?? [])
  const axis = differenceAxis(Math.min(0, ...bounds), Math.max(0, ...bounds))
  return (
    <PlainTable
      caption={props.caption}
      columns={[
        { label: props.nameHeader },
        { label: words.n, numeric: true },
        { label: 'A', numeric: true },
        { label: 'B', numeric: true },
        { label: words.difference, numeric: true },
        { label: words.interval },
        { label: words.onlyA, numeric: true },
        { label: words.onlyB, numeric: true },
        { label: words.p, numeric: true },
        { label: words.holm, numeric: true },
      ]}
    >
      {props.groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of several kinds may share a name
        <tr key={index} className={props.isLinked ? table.linked : undefined}>
          <td>{props.nameOf(group)}</td>
          <td data-numeric>{formatCount(group.n)}</td>
          <td data-numeric>{group.accuracyA === null ? '–' : formatScore(group.accuracyA)}</td>
          <td data-numeric>{group.accuracyB === null ? '–' : formatScore(group.accuracyB)}</td>
          <td data-numeric className={classes.difference} data-sign={signOf(group)}>
            {group.difference === null ? '–' : formatPoints(group.difference)}
          </td>
          <td>
            {group.ci95 && group.difference !== null && (
              <DifferenceBar
                size="line"
                axis={axis}
                value={group.difference}
                low={group.ci95[0]}
                high={group.ci95[1]}
                sign={signOf(group)}
                label={text.verdict.interval(formatPoints(group.difference), ...writeBounds(group.ci95))}
              />
            )}
          </td>
          <td data-numeric>{formatCount(group.onlyA)}</td>
          <td data-numeric>{formatCount(group.onlyB)}</td>
          <td data-numeric className={table.quiet}>
            {formatProbability(group.p)}
          </td>
          <td data-numeric className={isDetected(group) ? table.strong : undefined}>
            {formatProbability(group.holmP)}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function signOf(group: Group): 'better' | 'worse' | 'unclear' {
  if (!isDetected(group)) return 'unclear'
  return (group.difference ?? 0) > 0 ? 'better' : 'worse'
}
