import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Client } from '#shared/contract/index.ts'
import type { BadResult, ResultsOutcome } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { describePlace, Problem } from '#shared/domain/problem.ts'
import { fileArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Invocation, Shell } from '../invocation.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'

const IMPORT_HELP = `
Rows that are bad are listed with their line, and then nothing is imported, unless --keep-good is given, which ends
with exit code 3 where it left rows out. Figures of a model and benchmark that published figures are of stand beside
these and are never shown before them. A newer edition of the published results takes the place of the one in the store.

Examples:
  cothub results template > mine.csv
  cothub results import mine.csv
  cothub results import mine.csv --keep-good`

const REMOVE_HELP = `
The number of the newest import is given again once that is removed: a script had better name the file.

Examples:
  cothub results remove mine.csv
  cothub results remove 2`

/** Bad rows named on stderr; `--json` has them all. */
const BAD_ROWS_NAMED = 20

export function addResultsCommands(program: Command, shell: Shell): void {
  const results = program
    .command('results')
    .description('Results that others reported: import, list, remove.')

  results
    .command('import')
    .description('Import figures from a CSV or JSON file, beside the published ones.')
    .argument('<file>', 'a file with the columns of “cothub results template”', fileArgument)
    .option('--keep-good', 'import the good rows though others are bad')
    .addHelpText('after', IMPORT_HELP)
    .action((path: string, { keepGood = false }: { keepGood?: boolean }, command: Command) =>
      shell.call(command, (invocation) => importResults(invocation, path, keepGood), { createsStore: true }),
    )

  results
    .command('list')
    .description('List the imports, newest first.')
    .addHelpText('after', '\nExamples:\n  cothub results list\n  cothub results list --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const sets = await client.results.list()
        if (json) await output.printJson(sets)
        else
          await output.printTable(
            [{ title: 'id', align: 'right' }, { title: 'file' }, { title: 'imported (UTC)' }, FIGURES],
            sets.map((set) => [String(set.id), set.name, toMinute(set.importedAt), formatCount(set.figures)]),
          )
        return EXIT.done
      }),
    )

  results
    .command('remove')
    .description('Take an import back, with every figure it brought.')
    .argument('<import>', 'its file’s name, or its number in “cothub results list”')
    .addHelpText('after', REMOVE_HELP)
    .action((wanted: string, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const removed = await client.results.remove({ id: await findImport(client, wanted) })
        if (json) await output.printJson(removed)
        else
          await output.print(
            `removed ${onOneLine(removed.name)} with ${formatCounted(removed.figures, 'figure')}`,
          )
        return EXIT.done
      }),
    )

  results
    .command('template')
    .description('Print a CSV file with every column an import knows and one example row.')
    .addHelpText('after', '\nExamples:\n  cothub results template > mine.csv')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const template = await client.results.template()
        if (json) await output.printJson(template)
        else await output.write(template.text)
        return EXIT.done
      }),
    )
}

async function findImport(client: Client, wanted: string): Promise<number> {
  const sets = await client.results.list()
  const named = sets.filter(({ name }) => name === wanted)
  const [only, ...others] = named.map(({ id }) => id)
  if (only === undefined) {
    if (/^[1-9]\d*$/.test(wanted)) return Number(wanted)
    throw new Problem('not-found', `there is no import “${wanted}”`, {
      hint: 'See “cothub results list”.',
    })
  }
  if (others.length === 0) return only
  throw new Problem(
    'bad-input',
    `there are several imports of “${wanted}”: ${[only, ...others].join(', ')}`,
    {
      hint: 'Name one by its number.',
    },
  )
}

/** `2026-02-03 14:05` of an instant. */
const toMinute = (instant: string): string => instant.slice(0, 16).replace('T', ' ')

const FIGURES = { title: 'figures', align: 'right' } as const

async function importResults({ client, output, json }: Invocation, path: string, keepGood: boolean) {
  const outcome = await client.results.import({ path, keepGood })
  const { added, known, repeated, bad, badRows } = outcome
  const isRefused = bad.length > 0 && added + known === 0
  if (json) await output.printJson(outcome)
  else {
    for (const line of [...describeBadRows(path, bad), ...describeReading(outcome)]) output.remark(line)
    if (isRefused)
      output.remark(`hint: nothing is imported; mend the file${keepGood ? '' : ', or add --keep-good'}`)
    else {
      if (badRows > 0) output.remark(`${formatCounted(badRows, 'row')} left out`)
      for (const line of describeWarnings(outcome)) output.remark(line)
      const twice = repeated > 0 ? `, ${formatCount(repeated)} repeated in the file` : ''
      await output.print(
        `${formatCounted(added, 'figure')} added, ${formatCount(known)} known before${twice}`,
      )
    }
  }
  if (isRefused) return EXIT.badInput
  return badRows > 0 ? EXIT.incomplete : EXIT.done
}

/** What was read otherwise than it may have been meant, whether or not it was taken in. */
function describeReading({ unknownColumns, lowScores }: ResultsOutcome): string[] {
  const columns = unknownColumns.map((name) =>
    onOneLine(`warning: no column “${name}” is known; it is left aside`),
  )
  const low = lowScores.map(({ benchmark, highest }) =>
    onOneLine(
      `warning: every score of ${benchmark} is 1 at most: ${highest} is read as ${highest} %; is ${percentOf(highest)} % meant?`,
    ),
  )
  return [...columns, ...low]
}

/** `0.41` → `41`, if it was a fraction. */
const percentOf = (fraction: number): number => Number((fraction * 100).toPrecision(12))

function describeWarnings({ besidePublished, unknownBenchmarks }: ResultsOutcome): string[] {
  const unknown = unknownBenchmarks.map(({ benchmark, figures, nearest }) => {
    const meant = nearest === null ? '' : `; is “${nearest}” meant?`
    return onOneLine(
      `warning: no benchmark “${benchmark}” is known (${formatCounted(figures, 'figure')})${meant}`,
    )
  })
  if (unknown.length > 0)
    unknown.push('hint: a new benchmark is fine; else “cothub results remove” takes an import back')
  if (besidePublished === 0) return unknown
  const beside = `${formatCounted(besidePublished, 'figure')} beside published ones of the same model and benchmark`
  return [...unknown, `note: ${beside}, which are shown first`]
}

function describeBadRows(path: string, bad: readonly BadResult[]): string[] {
  const lines = bad.slice(0, BAD_ROWS_NAMED).map(({ line, field, value, reason }) => {
    const place = describePlace({ file: basename(path), line, ...(field !== null && { field }) })
    return onOneLine(`${place}${value === null ? '' : `“${value}” `}${reason}`)
  })
  const more = bad.length - lines.length
  return more > 0 ? [...lines, `${formatCounted(more, 'more fault')}; --json lists them all`] : lines
}
