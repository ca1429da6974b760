import { type ReactElement, useEffect, useRef } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import { type BoardView, MODEL_FACTS } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks } from '../../../queries/board.ts'
import { Choice } from '../../../ui/Choice.tsx'
import classes from './ColumnsPanel.module.css'
import { shownColumns, toggleColumn } from './change-columns.ts'
import { ShownColumn } from './ShownColumn.tsx'

/** What `ColumnsMenu` opens. */
export function ColumnsPanel(props: {
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement {
  const { view, change } = props
  const text = useText().leaderboard
  const words = text.columnsMenu
  const shown = shownColumns(view)
  const known = (useBoardBenchmarks().data ?? []).filter(({ figures }) => figures > 0)
  const menu = useRef<HTMLDivElement>(null)
  const toggled = useRef<string | null>(null)
  const toggle = (benchmark: string): void => {
    toggled.current = benchmark
    change(toggleColumn(view, benchmark))
  }
  // What is ticked moves to the other list, and the focus with it.
  useEffect(() => {
    if (toggled.current === null) return
    menu.current?.querySelector<HTMLElement>(`[data-toggles="${CSS.escape(toggled.current)}"]`)?.focus()
    toggled.current = null
  })
  const isShown = new Set(shown.map(({ benchmark }) => benchmark))
  const others = known
    .filter(({ benchmark }) => !isShown.has(benchmark))
    .sort((a, b) => compareBenchmarks(a.benchmark, b.benchmark))
  return (
    <div ref={menu} className={classes.menu}>
      <div>
        <section>
          <h2>{words.benchmarks}</h2>
          <ul>
            {shown.map((column, index) => (
              <ShownColumn
                key={column.benchmark}
                column={column}
                isFirst={index === 0}
                isLast={index === shown.length - 1}
                view={view}
                change={change}
                toggle={toggle}
              />
            ))}
          </ul>
        </section>
        {others.length > 0 && (
          <section>
            <h2>{words.available}</h2>
            <ul>
              {others.map(({ benchmark, figures }) => (
                <li key={benchmark}>
                  <label>
                    <input
                      type="checkbox"
                      checked={false}
                      data-toggles={benchmark}
                      onChange={() => toggle(benchmark)}
                    />
                    {describeBenchmark(benchmark).name}
                  </label>
                  <span className={classes.count}>{words.figures(figures)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div>
        <section>
          <h2>{words.facts}</h2>
          <ul className={classes.inline}>
            {MODEL_FACTS.map((fact) => (
              <li key={fact}>
                <label>
                  <input
                    type="checkbox"
                    checked={view.facts.includes(fact)}
                    onChange={() =>
                      change({
                        facts: MODEL_FACTS.filter((other) => (other === fact) !== view.facts.includes(other)),
                      })
                    }
                  />
                  {text.columns[fact]}
                </label>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.look}</h2>
          <Toggle label={words.details} on={view.details} onToggle={(details) => change({ details })} />
          <Toggle label={words.heat} on={view.heat} onToggle={(heat) => change({ heat })} />
          <Toggle
            label={text.filters.artificial}
            on={view.showArtificial}
            onToggle={(showArtificial) => change({ showArtificial })}
          />
        </section>
        <section>
          <h2>{words.average}</h2>
          <Choice
            label={words.average}
            value={view.average.kind}
            isUpright
            options={[
              { value: 'macro', label: words.averageKind.macro },
              { value: 'micro', label: words.averageKind.micro },
            ]}
            onChoose={(kind) => change({ average: { ...view.average, kind } })}
          />
          <Toggle
            label={words.requireAll}
            on={view.average.requireAll}
            onToggle={(requireAll) => change({ average: { ...view.average, requireAll } })}
          />
        </section>
      </div>
    </div>
  )
}

function Toggle(props: { label: string; on: boolean; onToggle: (on: boolean) => void }): ReactElement {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.onToggle(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  )
}
