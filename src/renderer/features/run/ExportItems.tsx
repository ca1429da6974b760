import { Button, Menu } from '@mantine/core'
import type { ReactElement } from 'react'
import { formatBytes } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { type ItemsFormat, useItemsExport } from '../../queries/items-export.ts'
import { saveFile } from '../../ui/save-file.ts'
import classes from './ExportItems.module.css'

const TYPES: Readonly<Record<ItemsFormat, string>> = { csv: 'text/csv', jsonl: 'application/jsonl' }
const FORMATS = Object.keys(TYPES) as ItemsFormat[]

/** Every attempt of the run as a file: item, what was sent, what came back and how it was scored. */
export function ExportItems({ runId }: { runId: number }): ReactElement {
  const text = useText().run.export
  const { state, start, cancel } = useItemsExport(runId, (as, parts) =>
    saveFile(`run-${runId}-items.${as}`, new Blob([...parts], { type: `${TYPES[as]};charset=utf-8` })),
  )
  return (
    <>
      <span className={classes.state} role="status" data-failed={state.status === 'failed' || undefined}>
        {state.status === 'running' && text.progress(formatBytes(state.characters))}
        {state.status === 'done' && text.saved(state.rows)}
        {state.status === 'failed' && <bdi>{state.failure.message}</bdi>}
      </span>
      {state.status === 'running' ? (
        <Button size="xs" variant="default" onClick={cancel}>
          {text.cancel}
        </Button>
      ) : (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button size="xs" variant="default">
              {text.button}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {FORMATS.map((as) => (
              <Menu.Item key={as} onClick={() => void start(as)}>
                {text.as[as]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
