import { Popover, TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './SideChooser.module.css'

/** A side's runs as a pill; opened, all runs to choose one or several from. */
export function SideChooser(props: {
  side: 'a' | 'b'
  runs: readonly RunSummary[]
  chosen: readonly number[]
  /** Runs of the other side, which cannot be on this one too. */
  taken: readonly number[]
  onChoose: (ids: number[]) => void
}): ReactElement {
  const { side, runs, chosen } = props
  const text = useText().compare
  const [isOpen, open] = useState(false)
  const only = chosen.length === 1 ? runs.find(({ id }) => id === chosen[0]) : undefined
  return (
    <Popover
      opened={isOpen}
      onChange={open}
      position="bottom-start"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.pill} data-side={side} onClick={() => open(!isOpen)}>
          <span className="visually-hidden">{text.chooser.choose(text.side[side])}: </span>
          <b aria-hidden="true">{text.side[side]}</b>
          <bdi className={classes.name}>{labelSide(chosen, only, text)}</bdi>
          <span aria-hidden="true">▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <RunChoices {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

function labelSide(
  chosen: readonly number[],
  only: RunSummary | undefined,
  text: ReturnType<typeof useText>['compare'],
): string {
  if (chosen.length === 0) return text.chooser.choose('').trim()
  if (chosen.length > 1) return text.chooser.runs(chosen.length)
  return only ? `#${only.id} ${only.model}, ${only.prompt.name}@${only.prompt.version}` : `#${chosen[0]}`
}

function RunChoices(props: {
  runs: readonly RunSummary[]
  chosen: readonly number[]
  taken: readonly number[]
  onChoose: (ids: number[]) => void
}): ReactElement {
  const text = useText()
  const words = text.compare.chooser
  const [typed, setTyped] = useState('')
  const [withStudies, takeStudies] = useState(false)
  const isOffered = (run: RunSummary): boolean =>
    withStudies || run.study === null || props.chosen.includes(run.id)
  const found = props.runs.filter((run) => isOffered(run) && isMatch(run, typed))
  const hasStudies = props.runs.some(({ study }) => study !== null)
  return (
    <>
      <TextInput
        size="xs"
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <ul className={classes.runs}>
        {found.length === 0 && <li className={classes.hint}>{words.none}</li>}
        {found.map((run) => {
          const isTaken = props.taken.includes(run.id)
          return (
            <li key={run.id}>
              <label className={classes.run} data-disabled={isTaken || undefined}>
                <input
                  type="checkbox"
                  checked={props.chosen.includes(run.id)}
                  disabled={isTaken}
                  onChange={(event) =>
                    props.onChoose(
                      event.currentTarget.checked
                        ? [...props.chosen, run.id]
                        : props.chosen.filter((id) => id !== run.id),
                    )
                  }
                />
                <span className={classes.number}>{run.id}</span>
                <span className={classes.what}>
                  <bdi>
                    {run.model} · {text.benchmark[run.benchmark]} · {text.formatShort[run.format]}
                  </bdi>
                  <bdi className={classes.detail}>
                    {isTaken
                      ? words.onOtherSide
                      : `${run.prompt.name}@${run.prompt.version}${run.label ? ` · ${run.label}` : ''} · ${text.run.items(run.n)}`}
                  </bdi>
                </span>
                <span className={classes.score}>
                  {run.accuracy === null ? '–' : formatScore(run.accuracy)}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
      {hasStudies && (
        <label className={classes.studies}>
          <input
            type="checkbox"
            checked={withStudies}
            onChange={(event) => takeStudies(event.currentTarget.checked)}
          />
          {words.studies}
        </label>
      )}
      <p className={classes.hint}>{words.hint}</p>
    </>
  )
}

/** Every word typed stands in what the row shows of the run. */
function isMatch(run: RunSummary, typed: string): boolean {
  const shown =
    `${run.id} ${run.model} ${run.benchmark} ${run.format} ${run.prompt.name}@${run.prompt.version} ${run.label ?? ''}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => shown.includes(word))
}
