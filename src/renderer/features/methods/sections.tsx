import type { ReactNode } from 'react'
import { BENCHMARK_FACTS, FAMILIES } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { OUTCOMES } from '#shared/domain/outcome.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import table from '../../ui/table.module.css'
import { Terms } from './Terms.tsx'

export type SectionId = keyof Messages['methods']['sections']

/** In the order they are read. */
export const SECTION_IDS: readonly SectionId[] = [
  'provenance',
  'cells',
  'metrics',
  'marks',
  'scores',
  'intervals',
  'ranks',
  'comparisons',
  'formats',
  'outcomes',
  'extraction',
  'costs',
  'offline',
]

/** Sections whose lists are in the order in which things are tried. */
export const ORDERED: ReadonlySet<SectionId> = new Set(['cells', 'extraction'])

/** What a section shows besides its text: the definitions themselves, from where the app has them. */
export function sectionExtra(id: SectionId, text: Messages): ReactNode {
  const { methods } = text
  switch (id) {
    case 'metrics':
      return <Terms terms={Object.values(methods.metrics).map(([name, meaning]) => ({ name, meaning }))} />
    case 'marks':
      return <Terms terms={Object.values(methods.marks).map(([name, meaning]) => ({ name, meaning }))} />
    case 'formats':
      return (
        <Terms
          terms={FORMATS.map((format) => ({ name: text.format[format], meaning: methods.formats[format] }))}
        />
      )
    case 'outcomes':
      return (
        <Terms
          terms={OUTCOMES.map((outcome) => ({
            name: text.outcome[outcome],
            mark: <ToneDot tone={outcome} />,
            meaning: methods.outcomes[outcome],
          }))}
        />
      )
    case 'scores':
      return <BenchmarkTable text={text} />
    default:
      return null
  }
}

function BenchmarkTable({ text }: { text: Messages }): ReactNode {
  const { benchmarks } = text.methods
  return (
    <PlainTable
      caption={benchmarks.caption}
      columns={[
        { label: benchmarks.benchmark },
        { label: benchmarks.items, numeric: true },
        { label: benchmarks.rankedBy },
      ]}
    >
      {FAMILIES.map((family) => {
        const { officialTestItems, rankedBy } = BENCHMARK_FACTS[family]
        return (
          <tr key={family}>
            <td className={table.strong}>{text.benchmark[family]}</td>
            <td data-numeric>{officialTestItems === null ? '–' : formatCount(officialTestItems)}</td>
            <td>{text.averaging[rankedBy]}</td>
          </tr>
        )
      })}
    </PlainTable>
  )
}
