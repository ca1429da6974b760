import { Button, TextInput } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import classes from './ModelsPage.module.css'

/** So many are looked over without a search. */
const MANY = 8

/** What a provider offers, to choose one of or several. */
export function OfferedModels(props: {
  offered: readonly string[]
  chosen: readonly string[]
  /** Those that are asked at this address already. */
  known: ReadonlySet<string>
  onChoose: (ids: string[]) => void
}): ReactElement {
  const text = useText().models.form
  const { offered, chosen, known } = props
  const [filter, setFilter] = useState('')
  const shown = offered.filter((id) => id.toLowerCase().includes(filter.trim().toLowerCase()))
  const addable = shown.filter((id) => !known.has(id))
  return (
    <div className={classes.offered}>
      {offered.length > MANY && (
        <div className={classes.row}>
          <TextInput
            size="xs"
            type="search"
            aria-label={text.filter}
            placeholder={text.filter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              // It stands in the form, which Enter would send.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <Button
            size="compact-xs"
            variant="default"
            disabled={addable.every((id) => chosen.includes(id))}
            onClick={() => props.onChoose([...new Set([...chosen, ...addable])])}
          >
            {text.chooseAll(addable.length)}
          </Button>
        </div>
      )}
      <CheckList
        label={text.available(offered.length)}
        options={shown.map((id) => ({
          value: id,
          label: id,
          detail: known.has(id) ? text.addedAlready : null,
          isDisabled: known.has(id),
        }))}
        chosen={chosen}
        onChoose={props.onChoose}
      />
    </div>
  )
}
