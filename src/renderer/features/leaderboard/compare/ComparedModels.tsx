import { CloseButton, Select } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { MOST_COMPARED } from '#shared/board/compared-models.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks, useBoardData } from '../../../queries/board.ts'
import classes from './ComparisonPage.module.css'

/** Names offered at once; typing finds the others. */
const MOST_OFFERED = 50

/** Which models are compared: each can go, and others can come. */
export function ComparedModels(props: {
  models: readonly string[]
  onChange: (models: readonly string[]) => void
}): ReactElement {
  const words = useText().comparison
  const { models, onChange } = props
  const known = useBoardBenchmarks().data
  const benchmarks = useMemo(() => known?.map(({ benchmark }) => benchmark) ?? [], [known])
  const { data } = useBoardData(benchmarks)
  const offered = useMemo(
    () => data?.models.map(({ name }) => name).filter((name) => !models.includes(name)) ?? [],
    [data, models],
  )
  return (
    <div className={classes.models}>
      <ul aria-label={words.models}>
        {models.map((model) => (
          <li key={model} className={classes.model} title={model}>
            <bdi>{model}</bdi>
            <CloseButton
              size="sm"
              aria-label={words.remove(model)}
              onClick={() => onChange(models.filter((other) => other !== model))}
            />
          </li>
        ))}
      </ul>
      {models.length < MOST_COMPARED ? (
        <Select
          size="xs"
          searchable
          aria-label={words.add}
          placeholder={models.length === 0 ? words.addHint : words.add}
          nothingFoundMessage={words.nothingFound}
          limit={MOST_OFFERED}
          data={offered}
          value={null}
          onChange={(model) => {
            if (model !== null) onChange([...models, model])
          }}
          comboboxProps={{ transitionProps: { duration: 0 }, width: 320, position: 'bottom-start' }}
        />
      ) : (
        <span className={classes.full}>{words.full(MOST_COMPARED)}</span>
      )}
    </div>
  )
}
