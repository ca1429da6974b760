import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliWorkspace, openCliWorkspace } from '../support/cli.ts'

let cothub: CliWorkspace
beforeAll(async () => {
  cothub = await openCliWorkspace()
})
afterAll(() => cothub.dispose())

const COMMANDS = [
  'doctor',
  'data import',
  'data download',
  'data list',
  'model add',
  'model list',
  'model remove',
  'model test',
  'model available',
  'run',
  'runs list',
  'runs show',
  'runs resume',
  'runs rescore',
  'runs delete',
  'runs pause',
  'runs cancel',
  'runs retry',
  'runs rename',
  'runs undelete',
  'leaderboard',
  'export items',
  'serve',
]

describe('--help', () => {
  it.each(COMMANDS)('of %s shows its usage and an example on stdout', async (command) => {
    const { exitCode, stdout, stderr } = await cothub.run([...command.split(' '), '--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(`Usage: cothub ${command}`)
    expect(stdout).toMatch(new RegExp(`Examples:\\n {2}cothub ${command}`))
    expect(stdout).toContain('--db <file>')
  })

  it('of the whole names every command', async () => {
    const { stdout } = await cothub.run(['--help'])
    for (const command of new Set(COMMANDS.map((name) => name.split(' ')[0]))) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    }
  })
})

describe('wrong usage', () => {
  it.each([
    { args: ['frobnicate'], says: "unknown command 'frobnicate'" },
    { args: ['runs', 'frobnicate'], says: "unknown command 'frobnicate'" },
    { args: ['data', 'list', '--frob'], says: "unknown option '--frob'" },
    { args: ['data', 'list', 'extra'], says: 'too many arguments' },
    { args: ['data', 'import'], says: "missing required argument 'path'" },
    { args: ['data', 'download', 'sample'], says: 'Allowed choices are gsm8k, math, bbh, mmlu' },
    { args: ['run', '--benchmark', 'sample'], says: "required option '--model <name...>'" },
    { args: ['run', '--model', 'm'], says: "required option '--benchmark <benchmark...>'" },
    { args: ['run', '--model', 'm', '--benchmark', 'sample', '--format', 'cot'], says: 'Allowed choices' },
    { args: ['run', '--model', 'm', '--benchmark', 'sample', '--limit', '0'], says: '1 or more' },
    { args: ['run', '--model', 'm', '--benchmark', 'sample', '--temperature', '3'], says: '0 to 2' },
    { args: ['run', '--model', 'nobody', '--benchmark', 'sample'], says: 'no model “nobody”' },
    { args: ['run', '--model', 'baseline:random', '--benchmark', 'trivia'], says: 'no benchmark “trivia”' },
    { args: ['run', '--model', 'baseline:random', '--benchmark', 'sample/bbh/x'], says: 'no task “bbh/x”' },
    { args: ['run', '--model', 'baseline:random', '--benchmark', 'bbh'], says: 'no items of bbh' },
    { args: ['runs', 'show', 'three'], says: "'three' is no valid id. Expected a whole number" },
    { args: ['runs', 'show', '999'], says: 'no run 999' },
    { args: ['runs', 'resume', '999'], says: 'no run 999' },
    { args: ['runs', 'rescore', '999'], says: 'no run 999' },
    { args: ['runs', 'delete', '999'], says: 'no run 999' },
    { args: ['model', 'remove', 'nobody'], says: '“nobody”' },
    { args: ['model', 'add', 'm', '--provider', 'acme', '--model', 'x'], says: 'Allowed choices' },
    {
      args: ['model', 'add', 'm', '--provider', 'openai', '--model', 'x', '--base-url', 'no'],
      says: '--base-url: is not an http:// or https:// address',
    },
    {
      args: ['model', 'add', 'a\u001b[2Jb', '--provider', 'openai', '--model', 'x'],
      says: 'name: must not contain control characters',
    },
    { args: ['model', 'add', '', '--provider', 'openai', '--model', 'x'], says: 'name: must not be empty' },
    {
      args: ['run', '--model', 'baseline:random', '--benchmark', ''],
      says: '--benchmark: must not be empty',
    },
    { args: ['runs', 'list', '--db', ''], says: 'Expected the name of a file' },
    { args: ['data', 'import', ''], says: 'Expected the name of a file' },
    { args: ['leaderboard', '--json', '--out', 'x.csv'], says: '--json and the ending of x.csv disagree' },
    { args: ['leaderboard', '--csv', '--markdown'], says: '--csv and --markdown exclude each other' },
    { args: ['leaderboard', '--out', 'board.txt'], says: 'board.txt does not say what to write' },
    { args: ['export', 'items', '--run', '1', '--out', 'x.txt'], says: 'x.txt does not say what to write' },
    { args: ['export', 'items', '--run', '999', '--out', 'x.csv'], says: 'no run 999' },
    { args: ['data', 'import', 'no-such-file.jsonl'], says: 'no-such-file.jsonl' },
    { args: ['serve', '--port', '65536'], says: '0 to 65535' },
  ])('$args ends with 2 and one plain line', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await cothub.run(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    const [line, ...hints] = stderr.trimEnd().split('\n')
    expect(line).toMatch(/^cothub: /)
    expect(line).toContain(says)
    expect(hints.every((hint) => hint.startsWith('hint: '))).toBe(true)
  })

  it('without any command shows the help on stderr and ends with 2', async () => {
    const { exitCode, stdout, stderr } = await cothub.run([])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('Usage: cothub')
  })
})
