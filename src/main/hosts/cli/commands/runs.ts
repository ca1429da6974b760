import type { Command } from 'commander'
import type { RescoreChange, Run } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { OUTCOMES } from '#shared/domain/outcome.ts'
import { runIdArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { followRuns } from '../follow-runs.ts'
import type { Shell } from '../invocation.ts'
import { type Column, formatFacts } from '../output/table.ts'
import { intervalOrDash, percentOrDash, RUN_COLUMNS, toRunJson, toRunRow } from '../run-report.ts'

export function addRunsCommands(program: Command, shell: Shell): void {
  const runs = program
    .command('runs')
    .description('The runs made so far: list, show, resume, rescore, delete.')

  runs
    .command('list')
    .description('List the runs, newest first.')
    .addHelpText('after', '\nExamples:\n  cothub runs list\n  cothub runs list --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const listed = await client.runs.list()
        if (json) await output.printJson(listed)
        else await output.printTable(RUN_COLUMNS, listed.map(toRunRow))
        return EXIT.done
      }),
    )

  runs
    .command('show')
    .description('Show one run with its outcomes and tasks.')
    .argument('<id>', 'the run', runIdArgument)
    .addHelpText('after', '\nExamples:\n  cothub runs show 3\n  cothub runs show 3 --json')
    .action((id: number, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const run = await client.runs.get({ id })
        if (json) await output.printJson(run)
        else {
          await output.print(`${describeRun(run)}\n`)
          await output.printTable(TASK_COLUMNS, run.tasks.map(toTaskRow))
        }
        return EXIT.done
      }),
    )

  runs
    .command('resume')
    .description('Go on with a run, asking only for what is missing.')
    .argument('<id>', 'the run', runIdArgument)
    .addHelpText('after', '\nExamples:\n  cothub runs resume 3')
    .action((id: number, _options: unknown, command: Command) =>
      shell.call(command, async (invocation) =>
        followRuns(invocation, [await invocation.client.runs.resume({ id })]),
      ),
    )

  runs
    .command('rescore')
    .description("Read a run's stored answers again with today's rules and list what moved. Asks no model.")
    .argument('<id>', 'the run', runIdArgument)
    .addHelpText('after', '\nExamples:\n  cothub runs rescore 3')
    .action((id: number, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const { run, rescored, changes } = await client.runs.rescore({ id })
        if (json) {
          await output.printJson({ run: toRunJson(run), rescored, changes })
          return EXIT.done
        }
        if (changes.length > 0) await output.printTable(CHANGE_COLUMNS, changes.map(toChangeRow))
        await output.print(
          `${formatCount(rescored)} answers read again, ${formatCount(changes.length)} moved; accuracy ${percentOrDash(run.accuracy)} %`,
        )
        return EXIT.done
      }),
    )

  runs
    .command('delete')
    .description('Delete a run with its answers and scores.')
    .argument('<id>', 'the run', runIdArgument)
    .addHelpText('after', '\nExamples:\n  cothub runs delete 3')
    .action((id: number, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const deleted = await client.runs.delete({ id })
        if (json) await output.printJson(deleted)
        else
          await output.print(
            `deleted run ${deleted.id} (${deleted.model}, ${deleted.benchmark}, ${deleted.format})`,
          )
        return EXIT.done
      }),
    )
}

function describeRun(run: Run): string {
  const outcomes = OUTCOMES.filter((outcome) => run.outcomes[outcome] > 0)
  return formatFacts([
    ['run', `${run.id}${run.label === null ? '' : ` “${run.label}”`}`],
    ['status', run.stopReason === null ? run.status : `${run.status}: ${run.stopReason}`],
    ['model', run.model],
    ['benchmark', `${run.benchmark}, ${run.format}`],
    ['prompt', `${run.prompt.name} version ${run.prompt.version} (${run.prompt.hash.slice(0, 12)})`],
    [
      'items',
      `${formatCount(run.n)}, ${formatCount(run.scored)} of ${formatCount(run.attempts)} attempts scored`,
    ],
    ['accuracy', `${percentOrDash(run.accuracy)} % over items (95 %: ${intervalOrDash(run.ci95)})`],
    ['', `${percentOrDash(run.accuracyMacro)} % over tasks (95 %: ${intervalOrDash(run.ci95Macro)})`],
    [
      'outcomes',
      outcomes.map((outcome) => `${formatCount(run.outcomes[outcome])} ${outcome}`).join(', ') || '–',
    ],
    [
      'tokens',
      `${formatCount(run.usage.inputTokens)} in, ${formatCount(run.usage.outputTokens)} out, of them ${formatCount(run.usage.reasoningTokens)} reasoning`,
    ],
    ['started', run.createdAt],
    ['finished', run.finishedAt ?? '–'],
  ])
}

const TASK_COLUMNS: readonly Column[] = [
  { title: 'task' },
  { title: 'n', align: 'right' },
  { title: 'scored', align: 'right' },
  { title: 'acc %', align: 'right' },
  { title: 'shots', align: 'right' },
  { title: 'exemplars' },
]

function toTaskRow(task: Run['tasks'][number]): string[] {
  return [
    task.task,
    formatCount(task.n),
    formatCount(task.scored),
    percentOrDash(task.accuracy),
    String(task.shots),
    task.exemplarSet ?? '–',
  ]
}

const CHANGE_COLUMNS: readonly Column[] = [
  { title: 'task' },
  { title: 'item', align: 'right' },
  { title: 'sample', align: 'right' },
  { title: 'was' },
  { title: 'is' },
  { title: 'answer was' },
  { title: 'answer is' },
]

function toChangeRow(change: RescoreChange): string[] {
  return [
    change.task,
    String(change.ordinal),
    String(change.sample),
    change.from,
    change.to,
    change.fromAnswer ?? '–',
    change.toAnswer ?? '–',
  ]
}
