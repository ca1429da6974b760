import { useDebouncedValue } from '@mantine/hooks'
import { type ReactElement, useState } from 'react'
import type { PowerAnswer } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import type { Messages } from '../i18n/en/index.ts'
import { useText } from '../i18n/language.tsx'
import form from '../ui/form.module.css'
import { CallFailure } from './CallFailure.tsx'
import { usePower } from './power.ts'

const TYPING_PAUSE_MS = 250

/** Before a run: how many items a difference takes, and what those at hand could show. */
export function PowerCalculator(props: {
  benchmark: Benchmark
  /** What the run would be over; null: all there are. */
  items: number | null
  /** Of two runs at hand; left out, own runs are gone by. */
  pair?: { readonly agreement: number; readonly accuracy: number }
}): ReactElement {
  const { benchmark, items, pair } = props
  const text = useText()
  const words = text.power
  const [points, setPoints] = useState('2')
  const [surely, setSurely] = useState('80')
  const [settled] = useDebouncedValue({ points, surely, items }, TYPING_PAUSE_MS)
  const difference = Number(settled.points) / 100
  const power = Number(settled.surely) / 100
  const isSound = difference > 0 && difference <= 1 && power >= 0.5 && power <= 0.99
  const answer = usePower(isSound ? { benchmark, difference, power, items: settled.items, ...pair } : null)
  return (
    <div className={form.form}>
      <div className={form.two}>
        <label>
          {words.difference}
          <input
            type="number"
            min={0.1}
            max={100}
            step="any"
            value={points}
            onChange={(event) => setPoints(event.currentTarget.value)}
          />
        </label>
        <label>
          {words.surely}
          <input
            type="number"
            min={50}
            max={99}
            value={surely}
            onChange={(event) => setSurely(event.currentTarget.value)}
          />
        </label>
      </div>
      {answer.error && <CallFailure error={answer.error} />}
      {!isSound && (
        <p className={form.hint} role="alert">
          {words.unsound}
        </p>
      )}
      {isSound && answer.data && (
        <p className={form.hint} aria-live="polite">
          {sayPower(answer.data, { difference, power, name: text.benchmark[benchmark] }, text).join(' ')}
        </p>
      )}
    </div>
  )
}

function sayPower(
  { itemsNeeded, available, discordance, raised, basis, pairs, measured, at }: PowerAnswer,
  asked: { readonly difference: number; readonly power: number; readonly name: string },
  text: Messages,
): string[] {
  const words = text.power
  const points = String(Math.round(asked.difference * 1000) / 10)
  return [
    itemsNeeded === null
      ? words.tooMany(points)
      : words.needed(points, asked.name, itemsNeeded, formatPercent(asked.power, 0)),
    ...(available === null || itemsNeeded === null
      ? []
      : [available < itemsNeeded ? words.notEnough(available) : words.available(available)]),
    ...(at === null
      ? []
      : [
          words.at(
            at.items,
            formatPercent(at.power, 0),
            at.detectable === null ? null : formatPercent(at.detectable),
          ),
        ]),
    raised
      ? words.raised(formatPercent(1 - discordance))
      : words.basis[basis](formatPercent(1 - discordance, 0), pairs),
    ...(measured === null || (pairs < 2 && !raised)
      ? []
      : [words.measured(formatPercent(1 - measured.highest), formatPercent(1 - measured.lowest), pairs)]),
  ]
}
