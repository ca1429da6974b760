import { Checkbox, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { serverOf } from '#shared/domain/model.ts'
import { useText } from '../../../i18n/language.tsx'
import { useModels } from '../../../queries/models.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import classes from './StartRun.module.css'

export function ModelChooser(props: {
  chosen: readonly string[]
  onChoose: (models: string[]) => void
}): ReactElement {
  const text = useText().start
  const models = useModels()
  const [filter, setFilter] = useState('')
  const shown = (models.data ?? []).filter((model) => matches(model, filter))
  // A run may be made again whose model has been removed since.
  const gone = models.data
    ? props.chosen.filter((name) => models.data.every((model) => model.name !== name))
    : []
  const toggle = (name: string): void => {
    const { chosen } = props
    props.onChoose(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  }
  return (
    <section className={classes.card} aria-label={text.models.title}>
      <h2>
        {text.models.title}
        <span>{text.models.chosen(props.chosen.length)}</span>
      </h2>
      <TextInput
        size="xs"
        type="search"
        aria-label={text.models.filter}
        placeholder={text.models.filter}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {models.error && !models.data ? (
        <QueryFailure error={models.error} retry={() => void models.refetch()} />
      ) : (
        <ul className={classes.list}>
          {gone.map((name) => (
            <li key={name}>
              <Checkbox
                size="xs"
                className={classes.name}
                checked
                onChange={() => toggle(name)}
                label={<bdi>{name}</bdi>}
              />
              <Badge kind="attention">{text.models.gone}</Badge>
            </li>
          ))}
          {shown.map((model) => (
            <ModelRow
              key={model.name}
              model={model}
              isChosen={props.chosen.includes(model.name)}
              onToggle={() => toggle(model.name)}
            />
          ))}
          {models.data && shown.length === 0 && <li className={classes.quiet}>{text.models.none}</li>}
        </ul>
      )}
      <p className={classes.foot}>
        <Link to="/models" search={{ add: true }}>
          {text.models.add}
        </Link>
      </p>
    </section>
  )
}

function ModelRow(props: { model: ListedModel; isChosen: boolean; onToggle: () => void }): ReactElement {
  const text = useText()
  const { model } = props
  const known = [
    model.builtIn ? text.start.models.builtIn : model.organisation,
    model.type,
    model.paramsB === null ? null : `${model.paramsB}B`,
    serverOf(model),
  ].filter((fact) => fact !== null)
  return (
    <li>
      <Checkbox
        size="xs"
        className={classes.name}
        checked={props.isChosen}
        onChange={props.onToggle}
        label={<bdi>{model.name}</bdi>}
      />
      <span className={classes.quiet}>{known.join(' · ')}</span>
      {model.key === 'missing' && (
        <Link to="/models" search={{ edit: model.name }}>
          <Badge kind="attention">{text.start.models.keyMissing}</Badge>
        </Link>
      )}
    </li>
  )
}

function matches(model: ListedModel, filter: string): boolean {
  const known =
    `${model.name} ${model.modelId} ${model.organisation ?? ''} ${model.type ?? ''} ${serverOf(model) ?? ''}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word))
}
