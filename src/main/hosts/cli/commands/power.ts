import { type Command, InvalidArgumentError, Option } from 'commander'
import type { PowerAnswer } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS, BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'
import { formatCount, formatPercent } from '#shared/domain/numbers.ts'
import { decimalNumber, wholeNumber } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'

interface PowerOptions {
  readonly points: number
  readonly benchmark?: Benchmark
  readonly items?: number
  readonly accuracy?: number
  readonly agreement?: number
  readonly power: number
}

const NOTES = `
Of the exact McNemar test at 5 %, between two prompts on the same items. How often two prompts agree is taken from your
own runs of one model with different prompts where there are any.

Examples:
  cothub power --points 2 --benchmark gsm8k
  cothub power --points 5 --agreement 85 --items 300`

const percent = decimalNumber({ min: 0, max: 100 })

function pointsToFind(text: string): number {
  const points = percent(text)
  if (points === 0)
    throw new InvalidArgumentError('Expected more than 0: no number of items shows no difference.')
  return points
}

export function addPowerCommand(program: Command, shell: Shell): void {
  program
    .command('power')
    .description('Say how many items it takes to tell two prompts apart.')
    .requiredOption('--points <n>', 'the difference to find, in percentage points', pointsToFind)
    .addOption(new Option('--benchmark <name>', 'the benchmark that is to be run').choices(BENCHMARKS))
    .option(
      '--items <n>',
      'what so many items could show (default: all of the benchmark)',
      wholeNumber({ min: 1 }),
    )
    .option('--accuracy <percent>', 'about how many both get right', percent)
    .option('--agreement <percent>', 'items that both get right or both wrong', percent)
    .option('--power <percent>', 'how surely it is to be found', decimalNumber({ min: 50, max: 99 }), 80)
    .addHelpText('after', NOTES)
    .action((options: PowerOptions, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const { points, accuracy, agreement, benchmark = null, items = null, power } = options
        const answer = await client.power.items({
          benchmark,
          items,
          difference: points / 100,
          power: power / 100,
          accuracy: accuracy === undefined ? null : accuracy / 100,
          agreement: agreement === undefined ? null : agreement / 100,
        })
        if (json) await output.printJson(answer)
        else await output.print(sayPower(answer, options))
        return EXIT.done
      }),
    )
}

function sayPower(
  { itemsNeeded, available, discordance, raised, basis, pairs, measured, at }: PowerAnswer,
  { points, benchmark, power }: PowerOptions,
): string {
  const on = benchmark === undefined ? '' : ` on ${BENCHMARK_FACTS[benchmark].name}`
  const need = itemsNeeded === null ? 'more than ten million' : formatCount(itemsNeeded)
  const share = formatPercent(discordance)
  const range =
    measured === null || pairs < 2
      ? formatPercent(measured?.middle ?? 0)
      : `${formatPercent(measured.lowest)} to ${formatPercent(measured.highest)} %, mostly about ${formatPercent(measured.middle)}`
  const reason = {
    given: 'as given',
    assumed: `assumed, as ${benchmark === undefined ? 'no benchmark is named whose runs could be gone by' : 'there are no runs to go by'}`,
    'own-runs': `the middle of ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of your own runs (${range} %)`,
  }[basis]
  const why = !raised
    ? reason
    : measured === null
      ? 'the fewest that such a difference takes'
      : `the fewest that such a difference takes; ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of your own runs had ${range} %`
  return [
    `To detect ${points} points between two prompts${on} with a probability of ${power} % you need about ${need} items.`,
    `That is where just one of the two is right on ${share} % of the items, ${why}.`,
    ...(available === null || itemsNeeded === null || itemsNeeded <= available
      ? []
      : [`There are ${formatCount(available)}: too few for that, unless each is asked several times.`]),
    ...(at === null
      ? []
      : [
          `${formatCount(at.items)} items find it in ${formatPercent(at.power)} % of cases${
            at.detectable === null ? '' : `, and could show ${formatPercent(at.detectable)} points`
          }.`,
        ]),
  ].join('\n')
}
