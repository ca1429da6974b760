import type { Command } from 'commander'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { formatCount, formatUsd } from '#shared/domain/numbers.ts'
import { formatOutcomes } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { fileArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { type Invocation, nextCommand, type Shell } from '../invocation.ts'
import { writeFileAtomically } from '../output/atomic-file.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'
import type { Column } from '../output/table.ts'
import { intervalOrDash, percentOrDash, rankOrDash } from '../run-report.ts'
import { readBoardTable } from './board-table.ts'
import { type DocumentFormat, formatOfFile, openDocument } from './leaderboard-document.ts'
import {
  addLeaderboardOptions,
  chooseQuery,
  type LeaderboardOptions,
  resolveView,
} from './leaderboard-options.ts'

interface OutputOptions extends LeaderboardOptions {
  readonly csv?: boolean
  readonly markdown?: boolean
  readonly latex?: boolean
  readonly out?: string
}

const EXAMPLES = `
Examples:
  cothub leaderboard --benchmark gsm8k
  cothub leaderboard --format zero-shot-cot --markdown
  cothub leaderboard --out leaderboard.csv
  cothub leaderboard --provenance all --open-weights --max-params-b 15 --sort math
  cothub leaderboard --provenance all --type RLHF Reasoning --min-params-b 7 --released-from 2024 --top 20
  cothub leaderboard --provenance own published --text qwen --shots 4 8
  cothub leaderboard --view "Chain-of-Thought Hub" --latex
  cothub leaderboard --provenance all --latex --longtable --out board.tex`

export function addLeaderboardCommand(program: Command, shell: Shell): void {
  addLeaderboardOptions(
    program
      .command('leaderboard')
      .description('Rank the models by their runs, with intervals; or by published results beside them.'),
  )
    .option('--csv', 'print CSV')
    .option('--markdown', 'print a Markdown table')
    .option('--latex', 'print a LaTeX table')
    .option(
      '--out <file>',
      'write to a file; its ending (.csv, .md, .json, .tex) decides where no flag does',
      fileArgument,
    )
    .addHelpText('after', EXAMPLES)
    .action((options: OutputOptions, command: Command) => {
      // Before the store is opened: a contradiction in the flags is no business of the engine.
      const as = chooseFormat(options, command.optsWithGlobals<{ json?: boolean }>().json ?? false)
      return shell.call(command, async (invocation) => {
        if (as === null) await printTable(invocation, options)
        else await writeDocument(invocation, options, as)
        return EXIT.done
      })
    })
}

async function printTable(invocation: Invocation, options: LeaderboardOptions): Promise<void> {
  const { client, output } = invocation
  const query = chooseQuery(options)
  if (query === 'board') {
    const { columns, rows, legend } = await readBoardTable(
      client,
      await resolveView(client, options),
      options.top ?? null,
    )
    if (rows.length > 0) {
      await output.printTable(columns, rows)
      for (const line of legend) output.remark(onOneLine(line))
    } else output.remark('there is no figure of such a model')
    return
  }
  const rows = await client.leaderboard.query(query)
  if (rows.length > 0) await output.printTable(LEADERBOARD_COLUMNS, rows.map(toRow))
  else output.remark(describeNoRuns(invocation, query))
  await remarkPartial(invocation, query)
}

/** Runs over some of a benchmark's tasks say nothing of it as a whole: whoever looks for them is told so. */
async function remarkPartial(
  { client, output }: Invocation,
  { benchmark, format }: { readonly benchmark: string | null; readonly format: string | null },
): Promise<void> {
  const partial = (await client.runs.list()).filter(
    (run) =>
      run.scope.tasks !== null &&
      !asksVariant(run) &&
      (benchmark === null || run.benchmark === benchmark) &&
      (format === null || run.format === format),
  )
  if (partial.length === 0) return
  const ids = partial.slice(0, 5).map(({ id }) => id)
  output.remark(
    `${formatCounted(partial.length, 'run')} over some of the tasks of a benchmark not ranked (${ids.join(', ')}${partial.length > ids.length ? ', …' : ''}); “cothub runs list” shows them`,
  )
}

async function writeDocument(
  { client, output, json }: Invocation,
  options: OutputOptions,
  as: DocumentFormat,
): Promise<void> {
  const document = await openDocument(client, options, as)
  if (options.out === undefined) {
    for await (const chunk of document.chunks) await output.write(chunk)
    return
  }
  await writeFileAtomically(options.out, document.chunks)
  if (json) await output.printJson({ out: options.out, rows: document.rows() })
  else output.remark(`${formatCounted(document.rows(), 'row')} written to ${onOneLine(options.out)}`)
}

/** null: a table for people. */
function chooseFormat(options: OutputOptions, json: boolean): DocumentFormat | null {
  const named: DocumentFormat[] = []
  if (json) named.push('json')
  if (options.csv) named.push('csv')
  if (options.markdown) named.push('markdown')
  if (options.latex) named.push('latex')
  if (named.length > 1) {
    throw new Problem('bad-input', `--${named.join(' and --')} exclude each other`, {
      hint: 'Choose one of them.',
    })
  }
  const [byFlag] = named
  if (options.out === undefined) return byFlag ?? plainTable(options)
  const byEnding = formatOfFile(options.out)
  if (byFlag !== undefined && byEnding !== null && byEnding !== byFlag) {
    throw new Problem('bad-input', `--${byFlag} and the ending of ${options.out} disagree`, {
      hint: 'Leave the flag out, or name a file with its ending.',
    })
  }
  const format = byFlag ?? byEnding
  if (format !== null) return format
  throw new Problem('bad-input', `the ending of ${options.out} does not say what to write`, {
    hint: 'Add --csv, --markdown, --latex or --json, or end the name in .csv, .md, .tex or .json.',
  })
}

/** A table for people has one layout. */
function plainTable({ tidy, allFigures, longtable }: OutputOptions): null {
  const layout = tidy ? '--tidy' : allFigures ? '--all-figures' : longtable ? '--longtable' : null
  if (layout === null) return null
  throw new Problem('bad-input', `${layout} is for files, not for the table of a terminal`, {
    hint: longtable ? 'Add --latex.' : 'Add --csv or --json.',
  })
}

const LEADERBOARD_COLUMNS: readonly Column[] = [
  { title: 'rank', align: 'right', leaveOut: 9 },
  { title: 'model' },
  { title: 'benchmark' },
  { title: 'format' },
  { title: 'n', align: 'right', leaveOut: 6 },
  { title: 'scored', align: 'right', leaveOut: 5 },
  { title: 'score %', align: 'figure' },
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
  return [
    rankOrDash(row.rank),
    row.model,
    row.benchmark,
    row.format,
    row.n < row.ofItems ? `${formatCount(row.n)} of ${formatCount(row.ofItems)}` : formatCount(row.n),
    formatCount(row.scored),
    row.part === null ? percentOrDash(row.score) : `${percentOrDash(row.score)} ${row.part}`,
    intervalOrDash(row.ci95),
    row.rankedBy,
    formatUsd(row.costUsd),
    row.complete ? 'yes' : 'no',
    String(row.runId),
    formatOutcomes(row.outcomes),
  ]
}
