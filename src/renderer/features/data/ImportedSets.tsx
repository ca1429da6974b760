import type { ReactElement } from 'react'
import { formatCount } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { useFailureWords } from '../../queries/failure-words.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useImportedSets, useRemoveImport } from '../../queries/results.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'
import { showToast } from '../../ui/toast.tsx'
import classes from './Data.module.css'

/** The user's imports, each of which can be taken back whole. */
export function ImportedSets(): ReactElement | null {
  const { data, toasts } = useText()
  const text = data.imports
  const sayFailure = useFailureWords()
  const written = useInstant()
  const sets = useImportedSets()
  const remove = useRemoveImport(({ name }) =>
    showToast({ id: 'results', kind: 'good', title: text.removed(name), close: toasts.close }),
  )
  if (sets.error && !sets.data) return <QueryFailure error={sets.error} retry={() => void sets.refetch()} />
  if (!sets.data) return null
  if (sets.data.length === 0) return <p className={classes.quiet}>{text.none}</p>
  return (
    <>
      {remove.error && (
        <p role="alert" className={classes.failure}>
          <bdi>{sayFailure(remove.error).message}</bdi>
        </p>
      )}
      <PlainTable
        caption={text.table}
        columns={[
          { label: text.file },
          { label: text.imported },
          { label: data.reported.figures, numeric: true },
          {
            label: <span className="visually-hidden">{text.remove}</span>,
          },
        ]}
      >
        {sets.data.map((set) => (
          <tr key={set.id}>
            <td className={table.name} title={set.name}>
              <bdi>{set.name}</bdi>
            </td>
            <td className={table.quiet}>{written(set.importedAt)}</td>
            <td data-numeric>{formatCount(set.figures)}</td>
            <td data-numeric>
              <ConfirmButton
                action={text.remove}
                label={text.removeOf(set.name)}
                confirm={text.confirm(set.figures)}
                keep={text.keep}
                onConfirm={() => remove.mutate(set)}
              />
            </td>
          </tr>
        ))}
      </PlainTable>
    </>
  )
}
