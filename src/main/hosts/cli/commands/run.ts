import { type Command, Option } from 'commander'
import type { RunSummary } from '#shared/contract/views.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { decimalNumber, wholeNumber } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { findProblem } from '../failure.ts'
import { followRuns } from '../follow-runs.ts'
import type { Invocation, Shell } from '../invocation.ts'
import { onOneLine } from '../output/display-text.ts'

interface RunOptions {
  readonly model: string[]
  readonly benchmark: string[]
  readonly format: (Format | 'all')[]
  readonly prompt?: string
  readonly limit?: number
  readonly seed?: number
  readonly samples?: number
  readonly temperature?: number
  readonly maxTokens?: number
  readonly concurrency?: number
  readonly label?: string
  readonly skipUnavailable?: boolean
}

const EXAMPLES = `
One run is made for each model, benchmark and format named. Ctrl-C stops after the answers under way and keeps
them; a run that stopped for whatever reason goes on with “cothub runs resume”.

Examples:
  cothub run --model baseline:random --benchmark sample --format all
  cothub run --model gpt-mini --benchmark gsm8k --limit 100 --concurrency 16
  cothub run --model gpt-mini --benchmark gsm8k --prompt plan-then-solve
  cothub run --model gpt-mini local --benchmark bbh/navigate mmlu --format zero-shot-cot`

export function addRunCommand(program: Command, shell: Shell): void {
  program
    .command('run')
    .description('Ask models the items of benchmarks and score their answers.')
    .requiredOption('--model <name...>', 'models to ask, see “cothub model list”')
    .requiredOption(
      '--benchmark <benchmark...>',
      'gsm8k, math, bbh, mmlu or sample, or one task: bbh/navigate',
    )
    .addOption(
      new Option('--format <format...>', 'prompt formats')
        .choices([...FORMATS, 'all'])
        .default(['in-context-cot']),
    )
    .option('--prompt <name>', 'NAME or NAME@VERSION, see “cothub prompt list”, instead of --format')
    .option('--limit <n>', 'ask at most n items, spread evenly over the tasks', wholeNumber({ min: 1 }))
    .option(
      '--seed <n>',
      'chooses the items of a limited run (default: 0)',
      wholeNumber({ min: 0, max: 2 ** 31 - 1 }),
    )
    .option('--samples <k>', 'answers asked for each item (default: 1)', wholeNumber({ min: 1, max: 1000 }))
    .option(
      '--temperature <t>',
      '0 to 2 (default: 0, with several samples 0.7)',
      decimalNumber({ min: 0, max: 2 }),
    )
    .option('--max-tokens <n>', 'most tokens an answer may take', wholeNumber({ min: 1, max: 1_000_000 }))
    .option('--concurrency <n>', 'requests at a time (default: 8)', wholeNumber({ min: 1, max: 512 }))
    .option('--label <text>', 'a note kept with the runs')
    .option('--skip-unavailable', 'go on without models that cannot be asked; the exit code is then 3')
    .addHelpText('after', EXAMPLES)
    .action((options: RunOptions, command: Command) =>
      shell.call(
        command,
        async (invocation) => {
          const { model, benchmark, format, skipUnavailable = false, ...settings } = options
          const start = skipUnavailable ? startAvailable : startAll
          const { started, skipped } = await start(invocation, {
            models: [...new Set(model)],
            benchmarks: [...new Set(benchmark)],
            formats: chooseFormats(format),
            ...settings,
          })
          const exitCode = await followRuns(invocation, started)
          return exitCode === EXIT.done && skipped > 0 ? EXIT.incomplete : exitCode
        },
        { createsStore: true },
      ),
    )
}

interface Started {
  readonly started: readonly RunSummary[]
  /** Models left out. */
  readonly skipped: number
}
type StartRequest = Parameters<Invocation['client']['runs']['start']>[0]

const startAll = async ({ client }: Invocation, request: StartRequest): Promise<Started> => ({
  started: await client.runs.start(request),
  skipped: 0,
})

/** Starts what can be; says of the models left out why. */
async function startAvailable(invocation: Invocation, request: StartRequest): Promise<Started> {
  try {
    return await startAll(invocation, request)
  } catch (error) {
    const problem = findProblem(error)
    const { detail } = problem ?? {}
    if (detail?.kind !== 'models-unavailable' || detail.available.length === 0) throw error
    const left = detail.models.map(({ model }) => onOneLine(model)).join(', ')
    invocation.output.remark(`left out: ${left}: ${onOneLine(problem?.message ?? '')}`)
    const started = await invocation.client.runs.start({ ...request, models: detail.available })
    return { started, skipped: detail.models.length }
  }
}

function chooseFormats(named: readonly (Format | 'all')[]): Format[] {
  return FORMATS.filter((format) => named.includes('all') || named.includes(format))
}
