import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import page from '../../ui/page.module.css'
import { BenchmarksPanel } from './BenchmarksPanel.tsx'
import { ImportFilesPanel } from './ImportFilesPanel.tsx'
import { ImportResultsPanel } from './ImportResultsPanel.tsx'
import { ReportedPanel } from './ReportedPanel.tsx'

/** What is in the store to run and to compare with, and how more gets in. */
export function DataPage(): ReactElement {
  const text = useText().data
  const benchmarks = useBenchmarkData().data
  const present = benchmarks?.filter(({ testItems }) => testItems > 0)
  const items = present?.reduce((sum, { testItems }) => sum + testItems, 0)
  return (
    <>
      <PageHeader title={text.title} sub={present && text.sub(items ?? 0, present.length)} />
      <div className={page.body}>
        <div className={`${page.column} ${page.wide}`}>
          <BenchmarksPanel />
          <ImportFilesPanel />
          <ReportedPanel />
          <ImportResultsPanel />
        </div>
      </div>
    </>
  )
}
