import { useMediaQuery } from '@mantine/hooks'
import { type ReactElement, useMemo } from 'react'
import type { Board } from '#shared/board/board.ts'
import { PROVENANCES } from '#shared/board/provenance.ts'
import { useText } from '../../i18n/language.tsx'
import { DropButton } from '../../ui/DropButton.tsx'
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx'
import { type Flag, flagsOf } from './figures/flags.ts'
import classes from './LeaderboardPage.module.css'
import { flagText } from './table/words.ts'

/** Where the table needs the room, what its marks mean is opened when it is asked for. */
const TIGHT = '(max-width: 1000px), (max-height: 760px)'

/** What the marks of the table mean: those that are in it. */
export function Legend({ board, heat }: { board: Board; heat: boolean }): ReactElement {
  const text = useText()
  const words = text.leaderboard
  // Columns are made anew with the rows, not with their order.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `board.columns` stands for what is in its rows
  const { provenances, flags, isAtBest, isDisputed } = useMemo(() => collectMarks(board), [board.columns])
  const isTight = useMediaQuery(TIGHT)
  const marks = (
    <ul className={classes.legend} aria-label={words.legend.title}>
      {PROVENANCES.filter((provenance) => provenances.has(provenance)).map((provenance) => (
        <li key={provenance}>
          <ProvenanceMark of={provenance} /> {words.provenance[provenance]}
        </li>
      ))}
      <li>{words.legend.missing}</li>
      <li>{words.legend.interval}</li>
      {isAtBest && <li>{words.legend.atBest}</li>}
      {isDisputed && <li>{words.legend.disagreement}</li>}
      <li>{words.legend.band}</li>
      {heat && <li>{words.legend.heat}</li>}
      {flags.map(({ sign, means }) => (
        <li key={means}>
          {sign} {flagText(means, text)}
        </li>
      ))}
    </ul>
  )
  if (!isTight) return marks
  return (
    <div className={classes.legendBar}>
      <DropButton label={words.legend.title} title={words.legend.title} width={340}>
        {marks}
      </DropButton>
    </div>
  )
}

function collectMarks({ rows }: Board) {
  const provenances = new Set<string>()
  const flags = new Map<string, Flag>()
  let isAtBest = false
  let isDisputed = false
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell === null) continue
      provenances.add(cell.figure.provenance)
      if (cell.basis === 'at-best') isAtBest = true
      if (cell.disagreement !== null) isDisputed = true
      for (const flag of flagsOf(cell)) flags.set(flag.means, flag)
    }
  }
  return { provenances, flags: [...flags.values()], isAtBest, isDisputed }
}
