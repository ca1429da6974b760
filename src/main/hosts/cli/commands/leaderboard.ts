import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import type { EXPORT_FORMATS } from '#shared/contract/exports.ts'
import type { LeaderboardQuery, LeaderboardRow } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { formatOutcomes } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { fileArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { type Invocation, nextCommand, type Shell } from '../invocation.ts'
import { writeFileAtomically } from '../output/atomic-file.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'
import type { Column } from '../output/table.ts'
import { intervalOrDash, percentOrDash } from '../run-report.ts'

type ExportFormat = (typeof EXPORT_FORMATS)[number]

interface LeaderboardOptions {
  readonly benchmark?: NonNullable<LeaderboardQuery['benchmark']>
  readonly format?: NonNullable<LeaderboardQuery['format']>
  readonly csv?: boolean
  readonly markdown?: boolean
  readonly out?: string
}

const EXAMPLES = `
Examples:
  cothub leaderboard --benchmark gsm8k
  cothub leaderboard --format zero-shot-cot --markdown
  cothub leaderboard --out leaderboard.csv`

export function addLeaderboardCommand(program: Command, shell: Shell): void {
  program
    .command('leaderboard')
    .description('Rank the models by their runs, with intervals.')
    .addOption(new Option('--benchmark <benchmark>', 'only this benchmark').choices(BENCHMARKS))
    .addOption(new Option('--format <format>', 'only this prompt format').choices(FORMATS))
    .option('--csv', 'print CSV')
    .option('--markdown', 'print a Markdown table')
    .option(
      '--out <file>',
      'write to a file; its ending (.csv, .md, .json) decides where no flag does',
      fileArgument,
    )
    .addHelpText('after', EXAMPLES)
    .action((options: LeaderboardOptions, command: Command) => {
      // Before the store is opened: a contradiction in the flags is no business of the engine.
      const as = chooseExportFormat(options, command.optsWithGlobals<{ json?: boolean }>().json ?? false)
      return shell.call(command, async (invocation) => {
        const { client, output, json } = invocation
        const query = { benchmark: options.benchmark ?? null, format: options.format ?? null }
        if (as === null) {
          const rows = await client.leaderboard.query(query)
          if (rows.length > 0) await output.printTable(LEADERBOARD_COLUMNS, rows.map(toRow))
          else output.remark(describeNoRuns(invocation, query))
          return EXIT.done
        }
        const { text, rows } = await client.exports.leaderboard({ ...query, as })
        if (options.out === undefined) await output.print(text)
        else {
          await writeFileAtomically(options.out, [text])
          if (json) await output.printJson({ out: options.out, rows })
          else output.remark(`${formatCounted(rows, 'row')} written to ${onOneLine(options.out)}`)
        }
        return EXIT.done
      })
    })
}

const FORMAT_OF_ENDING: Readonly<Record<string, ExportFormat>> = {
  '.csv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
}

/** null: a table for people. */
function chooseExportFormat(options: LeaderboardOptions, json: boolean): ExportFormat | null {
  const named: ExportFormat[] = []
  if (json) named.push('json')
  if (options.csv) named.push('csv')
  if (options.markdown) named.push('markdown')
  if (named.length > 1) {
    throw new Problem('bad-input', `--${named.join(' and --')} exclude each other`, {
      hint: 'Choose one of them.',
    })
  }
  const [byFlag] = named
  if (options.out === undefined) return byFlag ?? null
  const byEnding = FORMAT_OF_ENDING[extname(options.out).toLowerCase()]
  if (byFlag !== undefined) {
    if (byEnding === undefined || byEnding === byFlag) return byFlag
    throw new Problem('bad-input', `--${byFlag} and the ending of ${options.out} disagree`, {
      hint: 'Leave the flag out, or name a file with its ending.',
    })
  }
  if (byEnding === undefined) {
    throw new Problem('bad-input', `the ending of ${options.out} does not say what to write`, {
      hint: 'Add --csv, --markdown or --json, or end the name in .csv, .md or .json.',
    })
  }
  return byEnding
}

const LEADERBOARD_COLUMNS: readonly Column[] = [
  { title: 'rank', align: 'right', leaveOut: 9 },
  { title: 'model' },
  { title: 'benchmark' },
  { title: 'format' },
  { title: 'n', align: 'right', leaveOut: 6 },
  { title: 'scored', align: 'right', leaveOut: 5 },
  { title: 'score %', align: 'right' },
  { title: '95 % CI', align: 'right', leaveOut: 8 },
  { title: 'average', leaveOut: 2 },
  { title: 'cost', align: 'right', leaveOut: 3 },
  { title: 'complete', leaveOut: 7 },
  { title: 'run', align: 'right', leaveOut: 4 },
  { title: 'outcomes', leaveOut: 1 },
]

function describeNoRuns(
  invocation: Invocation,
  { benchmark, format }: { readonly benchmark: string | null; readonly format: string | null },
): string {
  const which = `${benchmark === null ? '' : ` of ${benchmark}`}${format === null ? '' : ` in ${format}`}`
  const flags = `--benchmark ${benchmark ?? 'sample'}${format === null ? '' : ` --format ${format}`}`
  const run = nextCommand(invocation, `run --model baseline:random ${flags}`)
  return `there are no scored runs${which} yet\nhint: make one with: ${run}`
}

function toRow(row: LeaderboardRow): string[] {
  const [best, worst] = row.rank
  return [
    best === worst ? String(best) : `${best}–${worst}`,
    row.model,
    row.benchmark,
    row.format,
    formatCount(row.n),
    formatCount(row.scored),
    percentOrDash(row.score),
    intervalOrDash(row.ci95),
    row.rankedBy,
    formatUsd(row.costUsd),
    row.complete ? 'yes' : 'no',
    String(row.runId),
    formatOutcomes(row.outcomes),
  ]
}
