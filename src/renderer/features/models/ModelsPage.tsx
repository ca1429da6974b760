import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import type { KeyState } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useModels } from '../../queries/models.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ModelForm } from './ModelForm.tsx'
import classes from './ModelsPage.module.css'
import { ModelsTable } from './ModelsTable.tsx'

const route = getRouteApi('/models')

/** Which models there are, and beside them the one being added or changed. */
export function ModelsPage(): ReactElement {
  const text = useText()
  const models = useModels()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/models' })
  const edited = models.data?.find(({ name, builtIn }) => name === search.edit && !builtIn)
  const isFormOpen = search.add || edited !== undefined
  const page = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  /** Where the focus goes when the form is gone: the row of a model, or '' for the button that opens the form. */
  const goesTo = useRef<string | null>(null)
  useEffect(() => {
    const name = goesTo.current
    if (isFormOpen || name === null) return
    goesTo.current = null
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('tr[data-model]') ?? [])]
    const row = rows.find(({ dataset }) => dataset.model === name)
    const target = row?.querySelector<HTMLElement>('a') ?? opener.current
    target?.focus()
  }, [isFormOpen])
  const leaveFor = (name: string): void => {
    goesTo.current = name
    void navigate({ search: {} })
  }
  const close = (): void => leaveFor(edited?.name ?? '')
  const saved = (names: readonly string[], key: KeyState | null): void => {
    const [first = ''] = names
    leaveFor(first)
    const kept = key?.kept && text.models.form.kept[key.kept]
    showToast({
      id: `model ${first}`,
      kind: 'good',
      title: text.models.saved(first, names.length),
      children: kept,
      close: text.toasts.close,
    })
  }
  const hasOnlyBuiltIn = models.data?.every(({ builtIn }) => builtIn)
  return (
    <>
      <PageHeader title={text.models.title} sub={models.data && text.models.count(models.data.length)}>
        <Button ref={opener} size="xs" onClick={() => void navigate({ search: { add: true } })}>
          {text.models.add}
        </Button>
      </PageHeader>
      <div ref={page} className={classes.page} data-panel={isFormOpen || undefined}>
        <div className={classes.list}>
          {models.error && !models.data && (
            <QueryFailure error={models.error} retry={() => void models.refetch()} />
          )}
          {!models.data && !models.error && (
            <TableSkeleton rows={6} columns={7} label={text.connection.connecting} />
          )}
          {models.data && <ModelsTable models={models.data} edited={edited?.name ?? null} />}
          {models.data && (
            <p className={classes.quiet}>{hasOnlyBuiltIn ? text.models.onlyBuiltIn : text.models.offline}</p>
          )}
        </div>
        {isFormOpen && models.data && (
          // Another model's form begins at its top.
          <aside key={edited?.name ?? ''} className={classes.panel}>
            <ModelForm models={models.data} edited={edited ?? null} onClose={close} onSaved={saved} />
          </aside>
        )}
      </div>
    </>
  )
}
