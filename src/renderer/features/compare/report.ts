import type { Comparison, RunSummary } from '#shared/contract/views.ts'
import { MEANS, writeMean } from '#shared/domain/compared-means.ts'
import {
  formatCount,
  formatPercent,
  formatPoints,
  formatProbability,
  formatScore,
} from '#shared/domain/numbers.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { sayVerdict, writeBounds } from './verdict.ts'

type Group = Comparison['tasks'][number] | Comparison['subgroups'][number]

/** The comparison as a page of Markdown, in the reader's language: the verdict first, then what it rests on. */
export function writeMarkdown(comparison: Comparison, text: Messages): string {
  const words = text.compare
  const { ci95, differs, unmatched, mde } = comparison
  const percent = (value: number | null): string => (value === null ? '–' : text.percent(formatScore(value)))
  const figures = [
    [words.report.accuracy, `${percent(comparison.accuracyA)} → ${percent(comparison.accuracyB)}`],
    [words.groups.difference, comparison.difference === null ? '–' : formatPoints(comparison.difference)],
    [words.groups.interval, ci95 === null ? '–' : writeBounds(ci95).join(' … ')],
    [words.report.test[comparison.test], formatProbability(comparison.p)],
    [words.flips.title, listCells(comparison, text)],
    ...(mde === null ? [] : [[words.report.mde, formatPercent(mde)]]),
  ]
  return [
    `# ${words.report.title}`,
    sayVerdict(comparison, text).join(''),
    writeTable(['', ''], figures),
    unmatched.a + unmatched.b > 0 ? words.verdict.unmatched(unmatched.a, unmatched.b) : null,
    `## ${words.report.side('A')}`,
    listRuns(comparison.a, text),
    `## ${words.report.side('B')}`,
    listRuns(comparison.b, text),
    `## ${differs.length === 0 ? words.differs.none : words.differs.some}`,
    differs.length === 0
      ? words.differs.noneText
      : differs
          .map(
            ({ what, a, b }) =>
              `- ${words.differs.what[what]}: ${[a, b].map((side) => plain(side.map((value) => value ?? words.differs.notSet).join(', '))).join(' → ')}`,
          )
          .join('\n'),
    ...groupsSection(words.views.tasks, comparison.tasks, ({ task }) => task, text),
    ...groupsSection(
      words.views.subgroups,
      comparison.subgroups,
      ({ by, name }) => `${words.groups.by[by]}: ${name}`,
      text,
    ),
    `## ${words.means.title}`,
    writeTable(
      [words.means.what, 'A', 'B', words.means.difference],
      MEANS.map((mean) => {
        const means = comparison[mean]
        return means === null
          ? [words.means[mean], '–', '–', words.means.unknown]
          : [
              words.means[mean],
              writeMean(mean, means.a),
              writeMean(mean, means.b),
              writeMean(mean, means.difference, true),
            ]
      }),
    ),
    words.verdict.method,
  ]
    .filter((part) => part !== null)
    .join('\n\n')
    .concat('\n')
}

function listCells({ both, onlyA, onlyB, neither }: Comparison, text: Messages): string {
  const { cell } = text.compare.flips
  return [
    `${cell.both} ${formatCount(both)}`,
    `${cell['only-a']} ${formatCount(onlyA)}`,
    `${cell['only-b']} ${formatCount(onlyB)}`,
    `${cell.neither} ${formatCount(neither)}`,
  ].join(', ')
}

function listRuns(runs: readonly RunSummary[], text: Messages): string {
  return runs
    .map(
      (run) =>
        `- ${text.compare.report.run(run.id)}: ${plain(run.model)}, ${text.benchmark[run.benchmark]}, ${text.format[run.format]}, ${text.compare.report.prompt} ${plain(run.prompt.name)}@${run.prompt.version} (${run.prompt.hash.slice(0, 12)}), ${text.run.items(run.n)}`,
    )
    .join('\n')
}

function groupsSection<OneGroup extends Group>(
  title: string,
  groups: readonly OneGroup[],
  nameOf: (group: OneGroup) => string,
  text: Messages,
): string[] {
  if (groups.length < 2) return []
  const words = text.compare.groups
  return [
    `## ${title}`,
    writeTable(
      [
        words.group,
        words.n,
        'A',
        'B',
        words.difference,
        words.interval,
        words.onlyA,
        words.onlyB,
        words.p,
        words.holm,
      ],
      groups.map((group) => [
        nameOf(group),
        formatCount(group.n),
        group.accuracyA === null ? '–' : formatScore(group.accuracyA),
        group.accuracyB === null ? '–' : formatScore(group.accuracyB),
        group.difference === null ? '–' : formatPoints(group.difference),
        group.ci95 === null ? '–' : writeBounds(group.ci95).join(' … '),
        formatCount(group.onlyA),
        formatCount(group.onlyB),
        formatProbability(group.p),
        formatProbability(group.holmP),
      ]),
    ),
  ]
}

function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Names may be anybody's: nothing in them is markup. */
const plain = (text: string): string => text.replaceAll(/[\\|<>`*_[\]]/g, '\\$&').replaceAll(/\s+/g, ' ')

const CSV_COLUMNS = [
  'scope',
  'name',
  'n',
  'accuracy_a',
  'accuracy_b',
  'difference',
  'ci95_low',
  'ci95_high',
  'only_a',
  'only_b',
  'p',
  'p_holm',
] as const

/** One row for all items, and one for each task and subgroup; fractions. */
export function writeCsv(comparison: Comparison): string {
  const row = (scope: string, name: string, figures: Comparison | Group): string =>
    [
      scope,
      name,
      figures.n,
      figures.accuracyA,
      figures.accuracyB,
      figures.difference,
      figures.ci95?.[0] ?? null,
      figures.ci95?.[1] ?? null,
      figures.onlyA,
      figures.onlyB,
      figures.p,
      'holmP' in figures ? figures.holmP : null,
    ]
      .map(csvField)
      .join(',')
  return [
    CSV_COLUMNS.join(','),
    row('all', '', comparison),
    ...comparison.tasks.map((group) => row('task', group.task, group)),
    ...comparison.subgroups.map((group) => row(group.by, group.name, group)),
    '',
  ].join('\r\n')
}

/** Quoted where needed; what a spreadsheet would take for a formula is marked as text. */
function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
