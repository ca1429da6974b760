import { type Command, Option } from 'commander'
import { formatCount, formatDuration } from '#shared/domain/numbers.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { onOneLine } from '../output/display-text.ts'

interface EndpointOptions {
  readonly provider: 'openai' | 'anthropic' | 'openai-compatible'
  readonly baseUrl?: string
  readonly keyEnv?: string
}

/** What asks a model's endpoint something other than a benchmark. */
export function addModelEndpointCommands(model: Command, shell: Shell): void {
  model
    .command('test')
    .description('Send a model one tiny request and show what comes back.')
    .argument('<name>', 'the model')
    .addHelpText('after', '\nExamples:\n  cothub model test gpt-mini')
    .action((name: string, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const tested = await client.models.test({ name })
        if (json) await output.printJson(tested)
        else if (tested.ok)
          await output.print(
            `${onOneLine(tested.reportedModel ?? name)} answered “${onOneLine(tested.text)}” in ${formatDuration(tested.latencyMs)} (${formatCount(tested.usage.inputTokens)} tokens in, ${formatCount(tested.usage.outputTokens)} out)`,
          )
        else output.remark(`no answer: ${onOneLine(tested.message)}`)
        return tested.ok ? EXIT.done : EXIT.incomplete
      }),
    )

  model
    .command('available')
    .description('List the models that a provider or server offers.')
    .addOption(
      new Option('--provider <provider>', 'whose protocol it speaks')
        .choices(['openai', 'anthropic', 'openai-compatible'])
        .makeOptionMandatory(),
    )
    .option('--base-url <url>', "the server's address, for openai-compatible")
    .option('--key-env <variable>', 'the environment variable that holds the key')
    .addHelpText(
      'after',
      '\nExamples:\n  cothub model available --provider openai\n  cothub model available --provider openai-compatible --base-url http://127.0.0.1:8000/v1',
    )
    .action(({ provider, baseUrl, keyEnv }: EndpointOptions, command: Command) =>
      shell.call(
        command,
        async ({ client, output, json }) => {
          const ids = await client.models.available({
            provider,
            baseUrl: baseUrl ?? null,
            keyEnv: keyEnv ?? null,
          })
          if (json) await output.printJson(ids)
          else for (const id of ids) await output.print(onOneLine(id))
          return EXIT.done
        },
        { createsStore: true },
      ),
    )
}
