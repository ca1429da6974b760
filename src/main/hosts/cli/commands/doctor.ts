import type { Command } from 'commander'
import type { CheckResult, SystemInfo } from '#shared/contract/views.ts'
import { formatBytes } from '#shared/domain/numbers.ts'
import { checkElectronRuntime } from '../electron-runtime.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'
import { formatFacts } from '../output/table.ts'

export function addDoctorCommand(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('Say what is installed, where the store is, which keys are set, and what to mend.')
    .addHelpText('after', '\nExamples:\n  cothub doctor\n  cothub doctor --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, platform, json }) => {
        const { info, checks: engineChecks } = await client.system.doctor()
        const checks = [...engineChecks, checkElectronRuntime(platform.appRoot, platform.env)]
        if (json) await output.printJson({ info, checks })
        else await output.print(`${describeSystem(info)}\n\n${checks.map(describeCheck).join('\n')}`)
        return EXIT.done
      }),
    )
}

function describeSystem(info: SystemInfo): string {
  const { store } = info
  return formatFacts([
    ['version', info.version],
    ['node', info.node],
    ['sqlite', info.sqlite],
    ['platform', info.platform],
    ['store', store.path],
    [
      'holds',
      `schema ${store.schemaVersion}, ${formatBytes(store.byteLength)}, ${formatCounted(store.items, 'item')}, ` +
        `${formatCounted(store.runs, 'run')}, ${formatCounted(store.responses, 'response')}`,
    ],
    ...info.providers.map(({ provider, keyEnv, isSet }) => [provider, describeKey(keyEnv, isSet)] as const),
  ])
}

function describeKey(keyEnv: string | null, isSet: boolean): string {
  if (keyEnv === null) return 'needs no key unless its model names one'
  return `${keyEnv} is ${isSet ? 'set' : 'not set'}`
}

function describeCheck(check: CheckResult): string {
  const line = `${check.ok ? 'ok     ' : 'missing'}  ${check.name}: ${onOneLine(check.detail)}`
  return check.hint === null ? line : `${line}\n         ${onOneLine(check.hint)}`
}
