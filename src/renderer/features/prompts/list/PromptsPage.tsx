import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { PromptImport } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { usePrompts } from '../../../queries/prompts.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'
import { ExportPrompts } from '../files/ExportPrompts.tsx'
import { ImportNote, ImportPrompts } from '../files/ImportPrompts.tsx'
import { NewPrompt } from '../NewPrompt.tsx'
import { filterPrompts } from './filter-prompts.ts'
import { PromptFilters } from './PromptFilters.tsx'
import classes from './PromptsPage.module.css'
import { PromptsTable } from './PromptsTable.tsx'

const route = getRouteApi('/prompts')

export function PromptsPage(): ReactElement {
  const text = useText()
  const words = text.prompts
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/prompts' })
  const prompts = usePrompts()
  const [isCreating, create] = useState(false)
  const [imported, setImported] = useState<PromptImport | null>(null)
  const found = prompts.data && filterPrompts(prompts.data, search)
  return (
    <>
      <PageHeader title={words.title} sub={found && words.count(found.length)}>
        <ImportPrompts onImported={setImported} />
        <ExportPrompts names={null} label={words.files.export} />
        <Button size="xs" onClick={() => create(true)}>
          {words.create.open}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        {imported && <ImportNote result={imported} onClose={() => setImported(null)} />}
        {prompts.data && <PromptFilters prompts={prompts.data} search={search} />}
        {found ? (
          found.length > 0 ? (
            <PromptsTable prompts={found} />
          ) : (
            <EmptyNote title={words.emptyTitle} text={words.emptyText}>
              <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
                {words.clear}
              </Button>
            </EmptyNote>
          )
        ) : prompts.error ? (
          <QueryFailure error={prompts.error} retry={() => void prompts.refetch()} />
        ) : (
          <TableSkeleton rows={12} columns={6} label={text.connection.connecting} />
        )}
      </div>
      {isCreating && <NewPrompt origin={null} onClose={() => create(false)} />}
    </>
  )
}
