import { type Command, InvalidArgumentError, Option } from 'commander'
import type { RunSummary, StudyPlan } from '#shared/contract/views.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { formatCount, formatPercent, formatUsd } from '#shared/domain/numbers.ts'
import type { VariantKind } from '#shared/domain/variant.ts'
import { decimalNumber, wholeNumber } from '../arguments.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { watchRuns } from '../follow-runs.ts'
import { type Invocation, nextCommand, type Shell } from '../invocation.ts'
import { formatFacts } from '../output/table.ts'
import { sayStudiedModel, toVariantRow, VARIANT_COLUMNS } from '../study-report.ts'

const KINDS: Readonly<Record<string, VariantKind>> = {
  formats: 'format',
  paraphrase: 'paraphrase',
  order: 'exemplar-order',
  count: 'exemplar-count',
  choice: 'exemplar-choice',
  options: 'option-order',
  triggers: 'trigger',
  whitespace: 'whitespace',
}

interface SensitivityOptions {
  readonly model?: string[]
  readonly benchmark?: string
  readonly variants?: VariantKind[]
  readonly resume?: number
  readonly format: Format
  readonly prompt?: string
  readonly perKind?: number
  readonly limit: number
  readonly seed?: number
  readonly maxTokens?: number
  readonly concurrency?: number
  readonly maxRequests?: number
  readonly maxUsd?: number
  readonly label?: string
  readonly plan?: boolean
}

/** Said of a new study alone. */
const OF_A_NEW_STUDY = [
  'model',
  'benchmark',
  'variants',
  'format',
  'prompt',
  'perKind',
  'limit',
  'seed',
  'maxTokens',
  'concurrency',
  'maxRequests',
  'maxUsd',
  'label',
  'plan',
] as const satisfies readonly (keyof SensitivityOptions)[]

const NOTES = `
Asks the same items with variants of one prompt, a run for each model and variant, and says how much the score and the
answers hang on the wording. What it may take can be limited; --plan says what it would take, and asks nothing.
Paraphrases reword what a benchmark's own prompt says; before the question of any other prompt they put an instruction.

Examples:
  cothub sensitivity --model gpt-mini --benchmark gsm8k --variants formats,paraphrase --limit 50
  cothub sensitivity --model gpt-mini local --benchmark mmlu --variants options,order --format in-context-cot --max-usd 2
  cothub sensitivity --resume 3`

export function addSensitivityCommand(program: Command, shell: Shell): void {
  program
    .command('sensitivity')
    .description('Say how much a score hangs on the wording of the prompt.')
    .option('--model <name...>', 'models to ask, see “cothub model list”')
    .option('--benchmark <benchmark>', 'one benchmark, or a task of it: bbh/navigate')
    .option(
      '--variants <kinds>',
      `which to make, of ${Object.keys(KINDS).join(', ')}, with commas between`,
      kindList,
    )
    .addOption(
      new Option('--format <format>', 'the format of the prompt that is varied')
        .choices(FORMATS)
        .default('zero-shot-cot'),
    )
    .option('--prompt <name>', 'vary this prompt, NAME or NAME@VERSION, instead of the benchmark’s own')
    .option('--per-kind <n>', 'most variants of each kind (default: 3)', wholeNumber({ min: 1, max: 8 }))
    .option('--limit <n>', 'items in the sample', wholeNumber({ min: 2 }), 50)
    .option('--seed <n>', 'chooses the items (default: 0)', wholeNumber({ min: 0, max: 2 ** 31 - 1 }))
    .option('--max-tokens <n>', 'most tokens an answer may take', wholeNumber({ min: 1, max: 1_000_000 }))
    .option('--concurrency <n>', 'requests at a time (default: 8)', wholeNumber({ min: 1, max: 512 }))
    .option('--max-requests <n>', 'do not start what takes more requests', wholeNumber({ min: 1 }))
    .option('--max-usd <usd>', 'do not start what may cost more', decimalNumber({ min: 0 }))
    .option('--label <text>', 'a name for the study')
    .addOption(
      new Option('--resume <study>', 'go on with this study, asking only for what is missing')
        .argParser(wholeNumber({ min: 1 }))
        // All of it is settled already, and whoever asks for a plan or a budget does not mean to spend.
        .conflicts([...OF_A_NEW_STUDY]),
    )
    .option('--plan', 'say what would be asked and what it would take, and ask nothing')
    .addHelpText('after', NOTES)
    .action((options: SensitivityOptions, command: Command) =>
      shell.call(command, async (invocation) => {
        const { client, output, json } = invocation
        if (options.resume !== undefined)
          return followStudy(invocation, await client.sensitivity.resume({ id: options.resume }))
        const request = requestOf(options, command)
        if (!options.plan) return followStudy(invocation, await client.sensitivity.start(request))
        const planned = await client.sensitivity.plan(request)
        if (json) await output.printJson(planned)
        else await output.print(sayPlan(planned))
        return EXIT.done
      }),
    )
}

/** What is asked for; ends the command where what a new study needs is not said. */
function requestOf(options: SensitivityOptions, command: Command) {
  const {
    model,
    benchmark,
    variants,
    maxRequests = null,
    maxUsd = null,
    plan: _,
    resume: __,
    ...settings
  } = options
  if (!model || !benchmark || !variants)
    command.error('error: a new study needs --model, --benchmark and --variants; --resume goes on with one')
  return {
    ...settings,
    benchmark,
    models: [...new Set(model)],
    kinds: variants,
    budget: { requests: maxRequests, usd: maxUsd },
  }
}

/** Watches the runs of a study to their end and prints what they say. */
async function followStudy(
  invocation: Invocation,
  { id, runs }: { id: number; runs: readonly RunSummary[] },
): Promise<ExitCode> {
  const { client, output, json } = invocation
  const { exitCode } = await watchRuns(invocation, runs)
  const study = await client.sensitivity.get({ id })
  if (json) await output.printJson(study)
  else {
    await output.printTable(
      VARIANT_COLUMNS,
      study.matrix.map((cell) => toVariantRow(study, cell)),
    )
    for (const found of study.models) await output.print(`\n${sayStudiedModel(found, study)}`)
    if (study.stability)
      await output.print(
        `\nThe order of the models turns in ${formatPercent(study.stability.flipRate)} % of comparisons between two variants that are no tie (Kendall’s τ ${study.stability.kendallTau.toFixed(2)}, where ties count as 0).`,
      )
  }
  if (study.status !== 'done')
    output.remark(`go on with the whole study with: ${nextCommand(invocation, `sensitivity --resume ${id}`)}`)
  return exitCode
}

/** `formats,order` */
function kindList(text: string): VariantKind[] {
  return text.split(',').map((name) => {
    const kind = Object.hasOwn(KINDS, name.trim()) ? KINDS[name.trim()] : undefined
    if (kind === undefined)
      throw new InvalidArgumentError(`Expected some of ${Object.keys(KINDS).join(', ')}.`)
    return kind
  })
}

function sayPlan({ variants, without, items, estimate, withinBudget }: StudyPlan): string {
  return formatFacts([
    ...variants.map(({ key, detail }) => [key, detail] as const),
    ...without.map((kind) => [kind, 'nothing to vary here'] as const),
    ['items', formatCount(items)],
    ['requests', formatCount(estimate.requests)],
    [
      'cost',
      estimate.costUsd === null
        ? '–'
        : `${formatUsd(estimate.costUsd.low)} to ${formatUsd(estimate.costUsd.high)}`,
    ],
    ['within budget', withinBudget ? 'yes' : 'no'],
  ])
}
