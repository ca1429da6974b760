import { ActionIcon, Menu } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../i18n/language.tsx'
import { RenameRun } from './RenameRun.tsx'
import { isUnderWay, ordersFor, useOrderUnderWay, useRunActions } from './run-actions.ts'

/** Everything that can be done with a run, behind one button. */
export function RunMenu(props: { run: RunSummary; onDeleted?: () => void }): ReactElement {
  const { run } = props
  const text = useText().runs.actions
  const actions = useRunActions()
  const underWay = useOrderUnderWay(run.id)
  const [isRenaming, setRenaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const endRenaming = (): void => {
    setRenaming(false)
    button.current?.focus()
  }
  const remove = async (): Promise<void> => {
    if ((await actions.remove([run.id])).length > 0) props.onDeleted?.()
  }
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal>
        <Menu.Target>
          <ActionIcon ref={button} size="sm" variant="subtle" color="gray" aria-label={text.menu(run.id)}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {underWay && <Menu.Item disabled>{text.underWay[underWay]}</Menu.Item>}
          {(underWay ? [] : ordersFor(run)).map((order) => (
            <Menu.Item key={order} onClick={() => void actions.order(order, run.id)}>
              {order === 'retry' ? text.retryErrors(run.outcomes.error) : text[order]}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void actions.duplicate(run.id)}>{text.duplicate}</Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)}>{text.rename}</Menu.Item>
          <Menu.Divider />
          <Menu.Item
            disabled={isUnderWay(run)}
            title={isUnderWay(run) ? text.deleteUnderWay : undefined}
            onClick={() => void remove()}
          >
            {text.delete}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameRun run={run} onClose={endRenaming} />}
    </>
  )
}
