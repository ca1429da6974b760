import { type Command, Option } from 'commander'
import type { ListedModel, NewModel } from '#shared/contract/views.ts'
import { MODEL_TYPES, PROVIDERS } from '#shared/domain/model.ts'
import { decimalNumber } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { onOneLine } from '../output/display-text.ts'
import type { Column } from '../output/table.ts'
import { addModelEndpointCommands } from './model-endpoint.ts'

interface AddOptions {
  readonly provider: NewModel['provider']
  readonly model: string
  readonly baseUrl?: string
  readonly keyEnv?: string
  readonly org?: string
  readonly paramsB?: number
  readonly type?: NonNullable<NewModel['type']>
  readonly priceIn?: number
  readonly priceOut?: number
}

const ADD_EXAMPLES = `
Examples:
  cothub model add gpt-mini --provider openai --model gpt-4o-mini --price-in 0.15 --price-out 0.60
  cothub model add local --provider openai-compatible --model my-model --base-url http://127.0.0.1:8000/v1

A model keeps the name of the variable its key is in, never the key. openai reads OPENAI_API_KEY and anthropic
ANTHROPIC_API_KEY unless --key-env names another.

A model of --type Base is sent each prompt as one text to complete; every other one gets it as the turns of a dialogue.`

export function addModelCommands(program: Command, shell: Shell): void {
  const model = program
    .command('model')
    .description('The models: add, list, test, remove, and what providers offer.')

  model
    .command('add')
    .description('Add a model: an endpoint and what is known of it.')
    .argument('<name>', 'what you will call it')
    .addOption(
      new Option('--provider <provider>', 'whose protocol it speaks')
        .choices(PROVIDERS)
        .makeOptionMandatory(),
    )
    .requiredOption('--model <id>', 'the id the provider knows it by')
    .option('--base-url <url>', "the server's address, for openai-compatible")
    .option('--key-env <variable>', 'the environment variable that holds the key')
    .option('--org <name>', 'the organisation behind it')
    .option('--params-b <n>', 'parameters, in billions', decimalNumber({ min: 0 }))
    .addOption(
      new Option(
        '--type <type>',
        'how it was trained; Base: prompts are one text, not dialogue turns',
      ).choices(MODEL_TYPES),
    )
    .option('--price-in <usd>', 'US dollars per million input tokens', decimalNumber({ min: 0 }))
    .option('--price-out <usd>', 'US dollars per million output tokens', decimalNumber({ min: 0 }))
    .addHelpText('after', ADD_EXAMPLES)
    .action((name: string, options: AddOptions, command: Command) =>
      shell.call(
        command,
        async ({ client, output, json }) => {
          const added = await client.models.add(toNewModel(name, options))
          if (json) await output.printJson(added)
          else await output.printTable(MODEL_COLUMNS, [toModelRow(added)])
          return EXIT.done
        },
        { createsStore: true },
      ),
    )

  model
    .command('list')
    .description('List the models, the offline baselines among them, and whether their keys are set.')
    .addHelpText('after', '\nExamples:\n  cothub model list\n  cothub model list --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const models = await client.models.list()
        if (json) await output.printJson(models)
        else await output.printTable(MODEL_COLUMNS, models.map(toModelRow))
        return EXIT.done
      }),
    )

  model
    .command('remove')
    .description('Remove a model; its runs stay.')
    .argument('<name>', 'the model to remove')
    .addHelpText('after', '\nExamples:\n  cothub model remove gpt-mini')
    .action((name: string, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const removed = await client.models.remove({ name })
        if (json) await output.printJson(removed)
        else await output.print(`removed ${onOneLine(removed.name)}; its runs stay`)
        return EXIT.done
      }),
    )

  addModelEndpointCommands(model, shell)
}

function toNewModel(name: string, options: AddOptions) {
  return {
    name,
    provider: options.provider,
    modelId: options.model,
    baseUrl: options.baseUrl ?? null,
    keyEnv: options.keyEnv ?? null,
    organisation: options.org ?? null,
    paramsB: options.paramsB ?? null,
    type: options.type ?? null,
    priceInUsdPerMtok: options.priceIn ?? null,
    priceOutUsdPerMtok: options.priceOut ?? null,
  }
}

const MODEL_COLUMNS: readonly Column[] = [
  { title: 'name' },
  { title: 'provider' },
  { title: 'model' },
  { title: 'organisation', leaveOut: 2 },
  { title: 'type', leaveOut: 6 },
  { title: 'params (B)', align: 'right', leaveOut: 1 },
  { title: '$/M in', align: 'right', leaveOut: 3 },
  { title: '$/M out', align: 'right', leaveOut: 4 },
  { title: 'key', leaveOut: 7 },
  { title: 'address', cut: true, leaveOut: 5 },
]

function toModelRow(model: ListedModel): string[] {
  return [
    model.name,
    model.provider,
    model.modelId,
    model.organisation ?? '–',
    model.type ?? '–',
    model.paramsB === null ? '–' : String(model.paramsB),
    model.priceInUsdPerMtok === null ? '–' : String(model.priceInUsdPerMtok),
    model.priceOutUsdPerMtok === null ? '–' : String(model.priceOutUsdPerMtok),
    describeKey(model),
    model.baseUrl ?? '–',
  ]
}

function describeKey({ key, keyEnv }: ListedModel): string {
  if (key === 'not-needed') return 'not needed'
  return keyEnv === null ? key : `${keyEnv} ${key}`
}
