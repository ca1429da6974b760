import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { serverOf } from '#shared/domain/model.ts'
import { useText } from '../../i18n/language.tsx'
import { Badge, type BadgeKind } from '../../ui/Badge.tsx'
import table from '../../ui/table.module.css'
import { ConnectionTest } from './ConnectionTest.tsx'
import classes from './ModelsPage.module.css'
import { RemoveButton } from './RemoveButton.tsx'
import { useConnectionTest } from './use-connection-test.ts'

const COLUMNS = ['name', 'provider', 'organisation', 'type', 'size', 'prices', 'key', 'actions'] as const
const NUMERIC: ReadonlySet<string> = new Set(['size', 'prices'])

const KEY_KIND: Readonly<Record<ListedModel['key'], BadgeKind>> = {
  'not-needed': 'quiet',
  set: 'good',
  missing: 'attention',
}

/** Every model a run can ask, and whether its key is there. */
export function ModelsTable(props: {
  models: readonly ListedModel[]
  /** The name of the one that is being changed. */
  edited: string | null
}): ReactElement {
  const text = useText().models
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{text.table}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                data-numeric={NUMERIC.has(column) || undefined}
                title={column === 'prices' ? text.pricesTitle : undefined}
              >
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.models.map((model) => (
            <ModelRow key={model.name} model={model} isEdited={model.name === props.edited} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ModelRow({ model, isEdited }: { model: ListedModel; isEdited: boolean }): ReactElement {
  const text = useText().models
  const { state, run, reset } = useConnectionTest()
  const server = serverOf(model)
  return (
    <>
      <tr aria-current={isEdited || undefined} data-model={model.name}>
        <td data-column="name">
          <div className={classes.name} title={`${model.name} (${model.modelId})`}>
            <bdi className={table.strong}>{model.name}</bdi>
            {model.modelId !== model.name && !model.builtIn && (
              <bdi className={classes.second}>{model.modelId}</bdi>
            )}
          </div>
        </td>
        <td data-column="provider">
          <div className={classes.name} title={model.baseUrl ?? undefined}>
            {text.provider[model.provider]}
            {server && <bdi className={classes.second}>{server}</bdi>}
          </div>
        </td>
        <td data-column="organisation">
          <bdi>{model.organisation ?? '–'}</bdi>
        </td>
        <td data-column="type">{model.type ?? '–'}</td>
        <td data-column="size" data-numeric>
          {model.paramsB === null ? '–' : `${model.paramsB}B`}
        </td>
        <td data-column="prices" data-numeric>
          {writePrices(model)}
        </td>
        <td>
          <span title={model.keyVariable ?? undefined}>
            <Badge kind={KEY_KIND[model.key]}>{text.key[model.key]}</Badge>
          </span>
        </td>
        <td data-column="actions">
          {!model.builtIn && (
            <span className={classes.actions}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.testModel(model.name)}
                disabled={state.status === 'pending'}
                onClick={() => void run((actions) => actions.test(model.name))}
              >
                {state.status === 'pending' ? text.test.testing : text.test.short}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.editModel(model.name)}
                renderRoot={(rest) => <Link {...rest} to="/models" search={{ edit: model.name }} />}
              >
                {text.edit}
              </Button>
              <RemoveButton model={model} />
            </span>
          )}
        </td>
      </tr>
      {(state.status === 'done' || state.status === 'failed') && (
        <tr>
          <td colSpan={COLUMNS.length}>
            <div className={classes.tested}>
              <ConnectionTest state={state} name={model.name} />
              <Button size="compact-xs" variant="default" onClick={reset}>
                {text.test.close}
              </Button>
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

function writePrices({ priceInUsdPerMtok, priceOutUsdPerMtok, builtIn }: ListedModel): string {
  if (builtIn || priceInUsdPerMtok === null || priceOutUsdPerMtok === null) return '–'
  return `$${priceInUsdPerMtok} / $${priceOutUsdPerMtok}`
}
