import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useStudies } from '../../queries/sensitivity.ts'
import { Choice } from '../../ui/Choice.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { FormatReport } from './FormatReport.tsx'
import classes from './Sensitivity.module.css'
import { SetUp } from './SetUp.tsx'
import { StudiesTable } from './StudiesTable.tsx'

const route = getRouteApi('/sensitivity')

export function SensitivityPage(): ReactElement {
  const text = useText().sensitivity
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/sensitivity' })
  const setUp = (): void => void navigate({ search: { new: true } })
  return (
    <>
      <PageHeader title={text.title}>
        {!search.new && (
          <Choice
            label={text.views.label}
            value={search.view ?? 'studies'}
            options={(['studies', 'formats'] as const).map((value) => ({ value, label: text.views[value] }))}
            onChoose={(view) => void navigate({ search: view === 'formats' ? { view } : {}, replace: true })}
          />
        )}
        {search.new ? (
          <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
            {text.setUp.back}
          </Button>
        ) : (
          <Button size="xs" onClick={setUp}>
            {text.open}
          </Button>
        )}
      </PageHeader>
      <div className={classes.body}>
        {search.new ? <SetUp /> : search.view === 'formats' ? <FormatReport /> : <Studies onNew={setUp} />}
      </div>
    </>
  )
}

function Studies({ onNew }: { onNew: () => void }): ReactElement {
  const text = useText()
  const studies = useStudies()
  if (studies.data && studies.data.length > 0) return <StudiesTable studies={studies.data} />
  if (studies.data)
    return (
      <EmptyNote title={text.sensitivity.emptyTitle} text={text.sensitivity.emptyText}>
        <Button size="xs" onClick={onNew}>
          {text.sensitivity.open}
        </Button>
      </EmptyNote>
    )
  if (studies.error) return <QueryFailure error={studies.error} retry={() => void studies.refetch()} />
  return <TableSkeleton rows={6} columns={6} label={text.connection.connecting} />
}
