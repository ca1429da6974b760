import { extname } from 'node:path'
import { type Command, Option } from 'commander'
import type { EXPORT_FORMATS } from '#shared/contract/exports.ts'
import type { LeaderboardQuery, LeaderboardRow } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { Problem } from '#shared/domain/problem.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { writeFileAtomically } from '../output/atomic-file.ts'
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
    .option('--out <file>', 'write to a file; its ending (.csv, .md, .json) decides where no flag does')
    .addHelpText('after', EXAMPLES)
    .action((options: LeaderboardOptions, command: Command) => {
      // Before the store is opened: a contradiction in the flags is no business of the engine.
      const as = chooseExportFormat(options, command.optsWithGlobals<{ json?: boolean }>().json ?? false)
      return shell.call(command, async ({ client, output }) => {
        const query = { benchmark: options.benchmark ?? null, format: options.format ?? null }
        if (as === null) {
          await output.printTable(LEADERBOARD_COLUMNS, (await client.leaderboard.query(query)).map(toRow))
          return EXIT.done
        }
        const { text, rows } = await client.exports.leaderboard({ ...query, as })
        if (options.out === undefined) await output.print(text)
        else {
          await writeFileAtomically(options.out, [text])
          output.remark(`${formatCount(rows)} rows written to ${options.out}`)
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
  if (named[0] !== undefined) return named[0]
  if (options.out === undefined) return null
  const byEnding = FORMAT_OF_ENDING[extname(options.out).toLowerCase()]
  if (byEnding === undefined) {
    throw new Problem('bad-input', `the ending of ${options.out} does not say what to write`, {
      hint: 'Add --csv, --markdown or --json, or end the name in .csv, .md or .json.',
    })
  }
  return byEnding
}

const LEADERBOARD_COLUMNS: readonly Column[] = [
  { title: 'rank', align: 'right' },
  { title: 'model' },
  { title: 'benchmark' },
  { title: 'format' },
  { title: 'n', align: 'right' },
  { title: 'scored', align: 'right' },
  { title: 'score %', align: 'right' },
  { title: '95 % CI', align: 'right' },
  { title: 'average' },
  { title: 'cost', align: 'right' },
  { title: 'complete' },
  { title: 'run', align: 'right' },
]

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
  ]
}
