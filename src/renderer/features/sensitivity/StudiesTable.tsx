import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { StudySummary } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../i18n/language.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'

export function StudiesTable({ studies }: { studies: readonly StudySummary[] }): ReactElement {
  const text = useText()
  const { columns, table: caption, studyTitle, kind, ownPrompt } = text.sensitivity
  const written = useInstant('short')
  return (
    <PlainTable
      caption={caption}
      columns={[
        { label: columns.study },
        { label: columns.benchmark },
        { label: columns.prompt },
        { label: columns.models },
        { label: columns.kinds },
        { label: columns.items, numeric: true },
        { label: columns.runs, numeric: true },
        { label: columns.created, numeric: true },
      ]}
    >
      {studies.map(({ id, label, request, runs, done, createdAt }) => (
        <tr key={id} className={table.linked}>
          <td>
            <Link to="/sensitivity/$studyId" params={{ studyId: id }} className={table.link}>
              {studyTitle(id)}
            </Link>{' '}
            {label && <bdi className={table.quiet}>{label}</bdi>}
          </td>
          <td>{request.benchmark}</td>
          <td>
            <bdi>{request.prompt ?? ownPrompt(text.formatShort[request.format])}</bdi>
          </td>
          <td className={table.name} title={request.models.join(', ')}>
            <bdi>{request.models.join(', ')}</bdi>
          </td>
          <td className={table.name} title={request.kinds.map((one) => kind[one]).join(', ')}>
            {request.kinds.map((one) => kind[one]).join(', ')}
          </td>
          <td data-numeric>{formatCount(request.limit)}</td>
          <td data-numeric>
            {formatCount(done)} / {formatCount(runs)}
          </td>
          <td data-numeric className={table.quiet}>
            {written(createdAt)}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
