import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ListedPrompt } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { PlainTable } from '../../../ui/PlainTable.tsx'
import table from '../../../ui/table.module.css'
import classes from './PromptsPage.module.css'

export function PromptsTable({ prompts }: { prompts: readonly ListedPrompt[] }): ReactElement {
  const text = useText()
  const { columns, table: caption, kind } = text.prompts
  const written = useInstant('short')
  return (
    <PlainTable
      caption={caption}
      columns={[
        { label: columns.name },
        { label: columns.format },
        { label: columns.reference, name: 'reference' },
        { label: columns.tags, name: 'tags' },
        { label: columns.versions, numeric: true },
        { label: columns.runs, numeric: true },
        { label: columns.changed, numeric: true },
      ]}
    >
      {prompts.map((prompt) => (
        <tr key={prompt.name} className={table.linked}>
          <td>
            <Link
              to="/prompts/$name"
              params={{ name: prompt.name }}
              className={table.link}
              title={kind[prompt.kind]}
            >
              {prompt.name}
            </Link>{' '}
            {prompt.kind === 'own' && <Badge>{kind.own}</Badge>}
            <bdi className={classes.notes} title={prompt.notes}>
              {prompt.notes}
            </bdi>
          </td>
          <td title={text.format[prompt.format]}>{text.formatShort[prompt.format]}</td>
          <td className={classes.reference} data-column="reference" title={prompt.reference?.title}>
            <bdi>{prompt.reference?.title ?? ''}</bdi>
          </td>
          <td data-column="tags">
            <span className={classes.tags}>
              {prompt.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          </td>
          <td data-numeric>{formatCount(prompt.versions)}</td>
          <td data-numeric>{prompt.runs === 0 ? '–' : formatCount(prompt.runs)}</td>
          <td data-numeric className={table.quiet}>
            {written(prompt.latest.createdAt)}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
