import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { fileArgument } from './arguments.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addDataCommands } from './commands/data.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addExportCommands } from './commands/export.ts'
import { addLeaderboardCommand } from './commands/leaderboard.ts'
import { addModelCommands } from './commands/model.ts'
import { addPowerCommand } from './commands/power.ts'
import { addPromptCommands } from './commands/prompt.ts'
import { addResultsCommands } from './commands/results.ts'
import { addRunCommand } from './commands/run.ts'
import { addRunsCommands } from './commands/runs.ts'
import { addSensitivityCommand } from './commands/sensitivity.ts'
import { addServeCommand } from './commands/serve.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { describeFailure } from './failure.ts'
import { Shell } from './invocation.ts'
import { onOneLine } from './output/display-text.ts'
import type { Platform } from './platform.ts'

const EXIT_CODES_AND_PLACES = `
Exit codes: 0 done, 1 a guarded comparison found worse (or a defect of this program), 2 usage or bad input,
3 finished but incomplete, or a guard that nothing could be judged by, 130 interrupted.
The store is kept in the per-user data folder unless --db or COTHUB_DB names another file.

Examples:
  cothub run --model baseline:random --benchmark sample --format all
  cothub leaderboard --benchmark sample`

/** Runs one command and resolves to what the process should end with. Never rejects. */
export async function runCommandLine(args: readonly string[], platform: Platform): Promise<ExitCode> {
  const shell = new Shell(platform)
  try {
    await buildProgram(shell).parseAsync(args, { from: 'user' })
    return shell.exitCode
  } catch (error) {
    // Commander has already said what was wrong, or printed the help it was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput
    const failure = describeFailure(error, platform.env)
    for (const line of failure.lines) shell.output.remark(line)
    return failure.exitCode
  }
}

function buildProgram(shell: Shell): Command {
  const { platform } = shell
  const program = new Command('cothub')
    .description('Which language model, and which prompt, reasons best: run benchmarks, score, compare.')
    .version(readVersion(platform.appRoot))
    .option('--db <file>', 'the store to work on', fileArgument)
    .option('--json', 'print one JSON document on stdout and nothing else there')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => platform.stdout.write(text),
      writeErr: (text) => platform.stderr.write(text),
      outputError: (text, write) => write(`${describeUsageError(text)}\n`),
    })
    .showHelpAfterError('hint: add --help to see what the command takes')
    .exitOverride()
    .addHelpText('after', EXIT_CODES_AND_PLACES)
  addDoctorCommand(program, shell)
  addDataCommands(program, shell)
  addModelCommands(program, shell)
  addRunCommand(program, shell)
  addRunsCommands(program, shell)
  addPromptCommands(program, shell)
  addCompareCommand(program, shell)
  addPowerCommand(program, shell)
  addSensitivityCommand(program, shell)
  addLeaderboardCommand(program, shell)
  addExportCommands(program, shell)
  addResultsCommands(program, shell)
  addServeCommand(program, shell)
  return program
}

function describeUsageError(text: string): string {
  return onOneLine(text)
    .replace(/^error: /, 'cothub: ')
    .replace(/command-argument value '(.*)' is invalid for argument '(.*)'\./, "'$1' is no valid $2.")
}

function readVersion(appRoot: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'))
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) {
    throw new Error('package.json has no version')
  }
  return String(parsed.version)
}
