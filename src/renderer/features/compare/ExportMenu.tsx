import { Button, Menu } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { writeCsv, writeMarkdown } from './report.ts'

const FORMATS = ['markdown', 'json', 'csv'] as const
type ReportFormat = (typeof FORMATS)[number]

const FILES: Readonly<Record<ReportFormat, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  json: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
}

/** The comparison as a file: a report to be read, or its figures. */
export function ExportMenu({ comparison }: { comparison: Comparison }): ReactElement {
  const text = useText()
  const write = (format: ReportFormat): string => {
    if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
    return format === 'csv' ? writeCsv(comparison) : writeMarkdown(comparison, text)
  }
  const save = (format: ReportFormat): void => {
    const { ending, type } = FILES[format]
    const ids = (['a', 'b'] as const)
      .map((side) => comparison[side].map(({ id }) => id).join('+'))
      .join('-vs-')
    saveFile(`comparison-${ids}.${ending}`, new Blob([write(format)], { type: `${type};charset=utf-8` }))
  }
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="xs">{text.compare.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => save(format)}>
            {text.compare.exports[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
