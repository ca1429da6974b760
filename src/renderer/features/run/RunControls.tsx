import { useNavigate } from '@tanstack/react-router'
import { memo, type ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { RunMenu } from '../../queries/RunMenu.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { ExportItems } from './ExportItems.tsx'
import type { RunSearch } from './search.ts'

/** What is done with the run and how it is looked at; drawn anew when its stored figures change, not with every live one. */
export const RunControls = memo(function RunControls(props: {
  run: Run
  view: RunSearch['view']
}): ReactElement {
  const { run, view } = props
  const text = useText().run
  const navigate = useNavigate({ from: '/runs/$runId' })
  return (
    <>
      <Choice
        label={text.view}
        value={view ?? 'items'}
        onChoose={(next) =>
          void navigate({
            search: ({ view: _, ...rest }) => (next === 'summary' ? { ...rest, view: next } : rest),
          })
        }
        options={[
          { value: 'items', label: text.views.items },
          { value: 'summary', label: text.views.summary },
        ]}
      />
      <ExportItems runId={run.id} />
      <RunMenu run={run} onDeleted={() => void navigate({ to: '/runs', search: {} })} />
    </>
  )
})
