import { type Command, InvalidArgumentError } from 'commander'
import type { Comparison } from '#shared/contract/views.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { runIdArgument } from '../arguments.ts'
import { describeComparison, sayVerdict } from '../comparison-report.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { judgementOption } from '../judgement-option.ts'
import { onOneLine } from '../output/display-text.ts'
import { type Column, formatFacts } from '../output/table.ts'
import { percentOrDash } from '../run-report.ts'

const NOTES = `
Items are paired by their content. The verdict is seen from B: better, worse, or no difference that could not be chance.
A side may be several runs, as in 3,4: their answers to an item then count together.
The verdict goes by an exact test of the paired items. “Could have shown” is the smallest true difference that so many
items show in four of five cases; a difference that was seen may be larger and still be chance.
With --fail-if-worse it ends with 1 where B is worse beyond chance, so that a prompt can be guarded in CI; and with 3
where nothing could be judged, because too few items or none were asked of both.

Examples:
  cothub compare 1 2
  cothub compare 1 2 --json
  cothub compare 1 2 --judgement judged
  cothub compare 1 2 --fail-if-worse`

export function addCompareCommand(program: Command, shell: Shell): void {
  program
    .command('compare')
    .description('Say which of two runs is better, by how much, and whether it could be chance.')
    .argument('<run_a>', 'the run, or runs, to compare with', runIds)
    .argument('<run_b>', 'the run, or runs, in question', runIds)
    .addOption(judgementOption())
    .option('--fail-if-worse', 'end with 1 where B is worse beyond chance')
    .addHelpText('after', NOTES)
    .action(
      (
        a: number[],
        b: number[],
        options: { failIfWorse?: boolean; judgement?: Judgement },
        command: Command,
      ) =>
        shell.call(command, async ({ client, output, json }) => {
          const comparison = await client.compare.runs({ a, b, judgement: options.judgement })
          if (json) await output.printJson(toJson(comparison))
          else {
            await output.print(`${sayVerdict(comparison)}\n\n${formatFacts(describeComparison(comparison))}`)
            if (comparison.tasks.length > 1) {
              await output.print('\n')
              await output.printTable(
                groupColumns('task'),
                comparison.tasks.map((task) => toGroupRow(task.task, task)),
              )
            }
            if (comparison.subgroups.length > 0) {
              await output.print('\n')
              await output.printTable(
                groupColumns('subgroup'),
                comparison.subgroups.map((group) => toGroupRow(nameSubgroup(group), group)),
              )
            }
          }
          if (!options.failIfWorse) return EXIT.done
          const guarded = GUARDED[comparison.verdict.status]
          if (guarded === EXIT.incomplete)
            output.remark(
              'cothub: nothing could be judged, so this guard neither passed nor failed (exit code 3)',
            )
          return guarded
        }),
    )
}

/** What a guard ends with. One that could judge nothing must not stay green. */
const GUARDED: Readonly<Record<Comparison['verdict']['status'], ExitCode>> = {
  better: EXIT.done,
  'no-detectable-difference': EXIT.done,
  worse: EXIT.worse,
  'too-few-items': EXIT.incomplete,
  'no-common-items': EXIT.incomplete,
}

/** `3`, or `3,4`. */
function runIds(text: string): number[] {
  if (text === '') throw new InvalidArgumentError('Expected the number of a run.')
  return text.split(',').map(runIdArgument)
}

/** Scripts depend on it: names are only ever added. */
function toJson({ a, b, ...comparison }: Comparison) {
  const named = (runs: Comparison['a']) =>
    runs.map(({ id, model, benchmark, format, prompt }) => ({ id, model, benchmark, format, prompt }))
  return { a: named(a), b: named(b), ...comparison }
}

const groupColumns = (title: string): readonly Column[] => [
  { title },
  { title: 'n', align: 'right' },
  { title: 'A %', align: 'right' },
  { title: 'B %', align: 'right' },
  { title: 'B − A', align: 'right' },
  { title: 'only A', align: 'right', leaveOut: 2 },
  { title: 'only B', align: 'right', leaveOut: 3 },
  { title: 'p (Holm)', align: 'right', leaveOut: 4 },
]

type Group = Omit<Comparison['tasks'][number], 'task'>

function toGroupRow(name: string, group: Group): string[] {
  return [
    name,
    String(group.n),
    percentOrDash(group.accuracyA),
    percentOrDash(group.accuracyB),
    formatPercent(group.difference ?? 0),
    String(group.onlyA),
    String(group.onlyB),
    group.holmP < 0.0001 ? '< 0.0001' : group.holmP.toFixed(4),
  ]
}

/** `Level 3`, `answer type choice`, `120–240 characters`. */
function nameSubgroup({ by, name }: Comparison['subgroups'][number]): string {
  switch (by) {
    case 'level':
      // MATH's own names of them begin so.
      return /^level/i.test(name) ? onOneLine(name) : `level ${onOneLine(name)}`
    case 'answer-type':
      return `answer type ${name}`
    case 'length':
      return `${name} characters`
  }
}
