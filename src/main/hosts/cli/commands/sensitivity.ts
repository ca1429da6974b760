import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Study, StudyPlan } from '#shared/contract/views.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { formatCount, formatPercent, formatProbability, formatUsd } from '#shared/domain/numbers.ts'
import type { VariantKind } from '#shared/domain/variant.ts'
import { decimalNumber, wholeNumber } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import { watchRuns } from '../follow-runs.ts'
import type { Shell } from '../invocation.ts'
import { type Column, formatFacts } from '../output/table.ts'
import { percentOrDash } from '../run-report.ts'

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
  readonly model: string[]
  readonly benchmark: string
  readonly variants: VariantKind[]
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

const NOTES = `
Asks the same items with variants of one prompt, a run for each model and variant, and says how much the score and the
answers hang on the wording. What it may take can be limited; --plan says what it would take, and asks nothing.
Paraphrases reword what a benchmark's own prompt says; before the question of any other prompt they put an instruction.

Examples:
  cothub sensitivity --model gpt-mini --benchmark gsm8k --variants formats,paraphrase --limit 50
  cothub sensitivity --model gpt-mini local --benchmark mmlu --variants options,order --format in-context-cot --max-usd 2`

export function addSensitivityCommand(program: Command, shell: Shell): void {
  program
    .command('sensitivity')
    .description('Say how much a score hangs on the wording of the prompt.')
    .requiredOption('--model <name...>', 'models to ask, see “cothub model list”')
    .requiredOption('--benchmark <benchmark>', 'one benchmark, or a task of it: bbh/navigate')
    .requiredOption(
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
    .option('--plan', 'say what would be asked and what it would take, and ask nothing')
    .addHelpText('after', NOTES)
    .action((options: SensitivityOptions, command: Command) =>
      shell.call(command, async (invocation) => {
        const { client, output, json } = invocation
        const { model, variants, maxRequests = null, maxUsd = null, plan, ...settings } = options
        const request = {
          ...settings,
          models: [...new Set(model)],
          kinds: variants,
          budget: { requests: maxRequests, usd: maxUsd },
        }
        if (plan) {
          const planned = await client.sensitivity.plan(request)
          if (json) await output.printJson(planned)
          else await output.print(sayPlan(planned))
          return EXIT.done
        }
        const { id, runs } = await client.sensitivity.start(request)
        const { exitCode } = await watchRuns(invocation, runs)
        const study = await client.sensitivity.get({ id })
        if (json) await output.printJson(study)
        else {
          await output.printTable(
            VARIANT_COLUMNS,
            study.matrix.map((cell) => toVariantRow(study, cell)),
          )
          for (const found of study.models) await output.print(`\n${sayModel(found, study)}`)
          if (study.stability)
            await output.print(
              `\nThe order of the models turns in ${formatPercent(study.stability.flipRate)} % of comparisons between two variants that are no tie (Kendall’s τ ${study.stability.kendallTau.toFixed(2)}, where ties count as 0).`,
            )
        }
        return exitCode
      }),
    )
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

const VARIANT_COLUMNS: readonly Column[] = [
  { title: 'model' },
  { title: 'variant' },
  { title: 'what', cut: true, leaveOut: 1 },
  { title: 'run', align: 'right', leaveOut: 2 },
  { title: 'acc %', align: 'right' },
  { title: 'no answer %', align: 'right', leaveOut: 4 },
  { title: 'against base', align: 'right' },
  { title: 'p (Holm)', align: 'right', leaveOut: 3 },
]

function toVariantRow(study: Study, { model, variant, runId, run }: Study['matrix'][number]): string[] {
  const found = study.models.find((one) => one.model === model)
  const effect = found?.effects.find((one) => one.variant === variant)
  return [
    model,
    variant,
    detailOf(study, variant),
    String(runId),
    percentOrDash(run.accuracy),
    percentOrDash(found?.accuracies.find((one) => one.variant === variant)?.unanswered ?? null),
    effect ? formatPercent(effect.difference) : '–',
    effect ? effect.holmP.toFixed(4) : '–',
  ]
}

function sayModel(found: Study['models'][number], study: Study): string {
  const { model, items, variants, worst, best, spread, chance, sensitivity, consistency, rightUnder } = found
  const [most] = found.effects
  return formatFacts([
    ['verdict', sayVerdict(found)],
    ['model', `${model}, ${formatCount(items)} items under ${variants} variants`],
    [
      'spread',
      `${formatPercent(spread)} points: ${formatPercent(worst)} to ${formatPercent(best)} %; chance alone: ${formatPercent(chance.mean)} on average, ${formatPercent(chance.upper95)} in one of twenty cases`,
    ],
    ...found.kinds.map(
      ({ kind, spread: ofKind, holmP }) =>
        [`by ${kind}`, `${formatPercent(ofKind)} points, p (Holm) ${sayP(holmP)}`] as const,
    ),
    ['sensitivity', `${sensitivity.toFixed(3)} (mean normalised entropy of the answers)`],
    ['consistency', consistency === null ? '–' : `${consistency.toFixed(3)} (within classes)`],
    [
      'right under',
      `every variant ${formatCount(rightUnder.every)}, some ${formatCount(rightUnder.some)}, none ${formatCount(rightUnder.none)}`,
    ],
    ...(most
      ? [
          [
            'moved most',
            `${most.variant} (${detailOf(study, most.variant)}): ${formatPercent(most.difference)} points over ${formatCount(most.n)} items, p (Holm) ${sayP(most.holmP)}`,
          ] as const,
        ]
      : []),
  ])
}

const detailOf = (study: Study, key: string): string =>
  study.variants.find((variant) => variant.key === key)?.detail ?? ''

function sayP(p: number): string {
  const said = formatProbability(p)
  return said.startsWith('<') ? said : `= ${said}`
}

function sayVerdict({ verdict }: Study['models'][number]): string {
  switch (verdict.status) {
    case 'unfinished':
      return `none: ${verdict.done} of ${verdict.runs} runs are finished`
    case 'too-few-items':
      return `none: ${formatCount(verdict.n)} items were answered under all variants, and it takes ${verdict.needed}`
    case 'unanswered':
      return `none: ${formatPercent(verdict.unanswered)} % or more of the items have no answer under any variant`
    case 'within-chance':
      return `over ${formatCount(verdict.n)} items the wording moves no more than chance would: ${formatPercent(verdict.spread)} points, p ${sayP(verdict.p)}`
    case 'swayed':
      return `over ${formatCount(verdict.n)} items ${verdict.kind ?? 'the wording'} moves the score by ${formatPercent(verdict.spread)} points, p ${sayP(verdict.p)}; at worst, ${verdict.worstVariant}, ${formatPercent(verdict.unanswered)} % have no answer`
  }
}
