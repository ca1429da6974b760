import type { Command } from 'commander'
import type { Client } from '#shared/contract/index.ts'
import type { RunSummary } from '#shared/contract/views.ts'
import { runIdArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { followRuns } from '../follow-runs.ts'
import type { Shell } from '../invocation.ts'
import { onOneLine } from '../output/display-text.ts'

interface Control {
  readonly name: string
  readonly description: string
  readonly call: (client: Client, id: number) => Promise<RunSummary>
  /** What was done, in front of the run. */
  readonly done: string
}

/** A run that another process carries out is put down there by `pause` and `cancel`. */
const CONTROLS: readonly Control[] = [
  {
    name: 'pause',
    description: 'Pause a run, also one under way in another process; “cothub runs resume” goes on with it.',
    call: (client, id) => client.runs.pause({ id }),
    done: 'paused',
  },
  {
    name: 'cancel',
    description: 'Give a run up, also one under way in another process; what it has stays.',
    call: (client, id) => client.runs.cancel({ id }),
    done: 'cancelled',
  },
  {
    name: 'delete',
    description: 'Delete a run with its answers and scores; for a day that can be taken back.',
    call: (client, id) => client.runs.delete({ id }),
    done: 'deleted',
  },
  {
    name: 'undelete',
    description: 'Take back the deletion of a run.',
    call: (client, id) => client.runs.undelete({ id }),
    done: 'taken back:',
  },
]

export function addRunControlCommands(runs: Command, shell: Shell): void {
  for (const { name, description, call, done } of CONTROLS) {
    runs
      .command(name)
      .description(description)
      .argument('<id>', 'the run', runIdArgument)
      .addHelpText('after', `\nExamples:\n  cothub runs ${name} 3`)
      .action((id: number, _options: unknown, command: Command) =>
        shell.call(command, async ({ client, output, json }) => {
          const run = await call(client, id)
          if (json) await output.printJson(run)
          else await output.print(`${done} ${nameRun(run)}`)
          return EXIT.done
        }),
      )
  }

  runs
    .command('retry')
    .description('Ask again for what ended in an error, and for nothing else.')
    .argument('<id>', 'the run', runIdArgument)
    .addHelpText('after', '\nExamples:\n  cothub runs retry 3')
    .action((id: number, _options: unknown, command: Command) =>
      shell.call(command, async (invocation) =>
        followRuns(invocation, [await invocation.client.runs.retry({ id })]),
      ),
    )

  runs
    .command('rename')
    .description('Give a run another label, or none.')
    .argument('<id>', 'the run', runIdArgument)
    .argument('[label]', 'left out: none')
    .addHelpText('after', '\nExamples:\n  cothub runs rename 3 "with the new prompt"\n  cothub runs rename 3')
    .action((id: number, label: string | undefined, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const run = await client.runs.rename({ id, label: label ?? null })
        if (json) await output.printJson(run)
        else await output.print(`${nameRun(run)}: ${run.label === null ? 'no label' : onOneLine(run.label)}`)
        return EXIT.done
      }),
    )
}

const nameRun = ({ id, model, benchmark, format }: RunSummary): string =>
  `run ${id} (${onOneLine(model)}, ${benchmark}, ${format})`
