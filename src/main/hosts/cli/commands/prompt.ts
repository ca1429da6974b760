import { mkdir } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ListedPrompt, PromptVersionView, PromptView } from '#shared/contract/views.ts'
import { textsOf } from '#shared/domain/template-variables.ts'
import { fileArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { writeFolderAtomically } from '../output/atomic-folder.ts'
import { formatCounted } from '../output/counted.ts'
import { onItsLines, onOneLine } from '../output/display-text.ts'
import { type Column, formatFacts } from '../output/table.ts'
import { readPromptFolder, TOO_LONG } from '../prompt-files.ts'

export function addPromptCommands(program: Command, shell: Shell): void {
  const group = program.command('prompt').description('The prompts: list, show, import, export.')
  addListCommand(group, shell)
  addShowCommand(group, shell)
  addImportCommand(group, shell)
  addExportCommand(group, shell)
}

function addListCommand(group: Command, shell: Shell): void {
  group
    .command('list')
    .description('List the prompts: those that ship with the app and your own.')
    .addHelpText('after', '\nExamples:\n  cothub prompt list\n  cothub prompt list --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const listed = await client.prompts.list()
        if (json) await output.printJson(listed)
        else await output.printTable(LIST_COLUMNS, listed.map(toRow))
        return EXIT.done
      }),
    )
}

function addShowCommand(group: Command, shell: Shell): void {
  group
    .command('show')
    .description('Show a prompt: its newest version, or NAME@VERSION.')
    .argument('<name>', 'the prompt')
    .addHelpText(
      'after',
      '\nExamples:\n  cothub prompt show plan-then-solve\n  cothub prompt show my-prompt@2 --json',
    )
    .action((reference: string, _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const [, name = '', number] = /^(.*?)(?:@(\d+))?$/.exec(reference) ?? []
        const prompt = await client.prompts.get({ name })
        const version = prompt.versions.find((one) => number === undefined || one.version === Number(number))
        if (!version) {
          output.remark(`cothub: the prompt “${onOneLine(name)}” has no version ${number}`)
          return EXIT.badInput
        }
        if (json) await output.printJson({ ...prompt, versions: undefined, ...version })
        else await output.print(sayPrompt(prompt, version))
        return EXIT.done
      }),
    )
}

function addImportCommand(group: Command, shell: Shell): void {
  group
    .command('import')
    .description(
      'Read prompts from folders: prompt.json, or the Standard Prompt Library’s few_shot_cot.chatml and its like.',
    )
    .argument('<path...>', 'folders or files', fileList, [])
    .addHelpText('after', '\nExamples:\n  cothub prompt import ./prompts')
    .action((paths: string[], _options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const { files, tooLong } = await readPromptFolder(paths)
        const { skipped, ...rest } = await client.prompts.import({ files })
        const result = {
          ...rest,
          skipped: [...skipped, ...tooLong.map((path) => ({ path, reason: TOO_LONG }))],
        }
        if (json) await output.printJson(result)
        else {
          const name = ({ name, version }: { name: string; version: number }) =>
            `${onOneLine(name)}@${version}`
          if (result.added.length > 0) await output.print(`added  ${result.added.map(name).join(', ')}`)
          if (result.known.length > 0) await output.print(`known  ${result.known.map(name).join(', ')}`)
          for (const { path, reason } of result.skipped)
            output.remark(`left out ${onOneLine(path)}: ${onOneLine(reason)}`)
        }
        return result.added.length + result.known.length > 0 ? EXIT.done : EXIT.badInput
      }),
    )
}

function addExportCommand(group: Command, shell: Shell): void {
  group
    .command('export')
    .description('Write prompts as plain files, one folder a prompt.')
    .argument('[name...]', 'the prompts, NAME or NAME@VERSION (default: all of your own)')
    .requiredOption('--out <folder>', 'the folder to put them in', fileArgument)
    .addHelpText(
      'after',
      '\nExamples:\n  cothub prompt export --out ./prompts\n  cothub prompt export plan-then-solve --out ./prompts',
    )
    .action((names: string[], options: { out: string }, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const files = await client.prompts.export({ prompts: names.length > 0 ? names : null })
        await mkdir(options.out, { recursive: true })
        const folders = Map.groupBy(files, ({ path }) => path.slice(0, path.indexOf('/')))
        for (const [name, ofFolder] of folders)
          await writeFolderAtomically(options.out, name, ofFolder, 'prompt.json')
        if (json) await output.printJson({ folder: options.out, prompts: [...folders.keys()] })
        else output.remark(`${formatCounted(folders.size, 'prompt')} written to ${onOneLine(options.out)}`)
        return EXIT.done
      }),
    )
}

const fileList = (path: string, before: string[]): string[] => [...before, fileArgument(path)]

const LIST_COLUMNS: readonly Column[] = [
  { title: 'prompt' },
  { title: 'version', align: 'right' },
  { title: 'format' },
  { title: 'from', leaveOut: 3 },
  { title: 'runs', align: 'right', leaveOut: 2 },
  { title: 'tags', leaveOut: 1 },
]

function toRow({ name, latest, format, kind, runs, tags }: ListedPrompt): string[] {
  return [
    name,
    String(latest.version),
    format,
    kind === 'shipped' ? 'the app' : 'you',
    String(runs),
    tags.join(', '),
  ]
}

function sayPrompt({ name, tags, notes, reference }: PromptView, version: PromptVersionView): string {
  const { content } = version
  const facts = formatFacts([
    ['prompt', `${name}@${version.version}`],
    ['hash', version.hash],
    ['format', content.format],
    ['runs', String(version.runs)],
    ...(tags.length > 0 ? [['tags', tags.join(', ')] as const] : []),
    ...(notes ? [['notes', notes] as const] : []),
    ...(reference ? [['after', `${reference.title} ${reference.url}`] as const] : []),
  ])
  const texts = content.templates.flatMap((template) =>
    Object.entries(textsOf(template)).flatMap(([field, text]) =>
      text === null ? [] : [`--- ${[template.family, field].filter(Boolean).join(' ')}\n${onItsLines(text)}`],
    ),
  )
  return [facts, ...texts].join('\n\n')
}
