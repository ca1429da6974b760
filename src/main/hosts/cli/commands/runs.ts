import type { Command } from 'commander'
import type { RescoreChange, Run, RunSummary } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatUsd } from '#shared/domain/numbers.ts'
import { formatOutcomes } from '#shared/domain/outcome.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { runIdArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { followRuns } from '../follow-runs.ts'
import { nextCommand, type Shell } from '../invocation.ts'
import { formatCounted } from '../output/counted.ts'
import { type Column, formatFacts } from '../output/table.ts'
import {
  intervalOrDash,
  percentOrDash,
  percentWithSign,
  RUN_COLUMNS,
  toRunJson,
  toRunRow,
} from '../run-report.ts'
import { describeScope } from '../run-scope.ts'
import { addRunControlCommands } from './run-control.ts'

export function addRunsCommands(program: Command, shell: Shell): void {
  const runs = program
    .command('runs')
    .description('The runs made so far: list, show, resume, retry, rename, rescore, delete.')

  runs
    .command('list')
    .description('List the runs, newest first.')
    .option('--variants', 'with the variants that studies of sensitivity ran')
    .addHelpText(
      'after',
      '\nExamples:\n  cothub runs list\n  cothub runs list --variants\n  cothub runs list --json',
    )
    .action((options: { variants?: boolean }, command: Command) =>
      shell.call(command, async (invocation) => {
        const { client, output, json } = invocation
        const all = await client.runs.list()
        const listed = options.variants ? all : all.filter((run) => !asksVariant(run))
        if (listed.length < all.length)
          output.remark(
            `${formatCounted(all.length - listed.length, 'variant')} of studies not listed; --variants lists them`,
          )
        if (json) await output.printJson(listed)
        else if (listed.length > 0) await output.printTable(LIST_COLUMNS, listed.map(toListRow))
        else {
          const run = nextCommand(invocation, 'run --model baseline:random --benchmark sample')
          output.remark(`there are no runs yet\nhint: make one with: ${run}`)
        }
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
          `${formatCounted(rescored, 'answer')} read again, ${formatCount(changes.length)} moved; accuracy ${percentWithSign(run.accuracy)}`,
        )
        return EXIT.done
      }),
    )

  addRunControlCommands(runs, shell)
}

const LIST_COLUMNS: readonly Column[] = [
  ...RUN_COLUMNS,
  { title: 'items', cut: true, leaveOut: 7 },
  { title: 'label', cut: true, leaveOut: 6 },
]

const toListRow = (summary: RunSummary): string[] => [
  ...toRunRow(summary),
  describeScope(summary.scope),
  summary.label ?? '',
]

function describeRun(run: Run): string {
  const { sampling } = run
  return formatFacts([
    ['run', String(run.id)],
    ['label', run.label ?? '–'],
    ['status', run.status],
    ...(run.stopReason === null ? [] : [['stopped by', run.stopReason] as const]),
    ['model', run.model],
    ['benchmark', `${run.benchmark}, ${run.format}`],
    ['part of it', describeScope(run.scope)],
    [
      'sampling',
      `${formatCounted(sampling.samples, 'sample')} an item, temperature ${sampling.temperature ?? 'not sent'}, seed ${sampling.seed ?? 'not sent'}, most output tokens ${sampling.maxTokens === null ? 'not set' : formatCount(sampling.maxTokens)}`,
    ],
    ['prompt', `${run.prompt.name} version ${run.prompt.version} (${run.prompt.hash.slice(0, 12)})`],
    [
      'items',
      `${formatCount(run.n)}, ${formatCount(run.scored)} of ${formatCounted(run.attempts, 'attempt')} scored`,
    ],
    ['accuracy', `${percentWithSign(run.accuracy)} over items (95 %: ${intervalOrDash(run.ci95)})`],
    ['', `${percentWithSign(run.accuracyMacro)} over tasks (95 %: ${intervalOrDash(run.ci95Macro)})`],
    ['outcomes', formatOutcomes(run.outcomes)],
    [
      'tokens',
      `${formatCount(run.usage.inputTokens)} in, ${formatCount(run.usage.outputTokens)} out, of them ${formatCount(run.usage.reasoningTokens)} reasoning`,
    ],
    ['cost', run.costUsd === null ? '– (the model has no price)' : formatUsd(run.costUsd)],
    ['duration', formatDuration(run.durationMs)],
    ['started', run.createdAt],
    ['finished', run.finishedAt ?? '–'],
  ])
}

const TASK_COLUMNS: readonly Column[] = [
  { title: 'task' },
  { title: 'n', align: 'right' },
  { title: 'scored', align: 'right' },
  { title: 'acc %', align: 'right' },
  { title: 'shots', align: 'right', leaveOut: 1 },
  { title: 'exemplars', cut: true, leaveOut: 2 },
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
  { title: 'answer was', cut: true },
  { title: 'answer is', cut: true },
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
