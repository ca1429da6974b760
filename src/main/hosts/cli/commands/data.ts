import { Argument, type Command } from 'commander'
import type { BenchmarkData, ImportResult, TransferProgress } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { formatBytes, formatCount } from '#shared/domain/numbers.ts'
import { fileArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Invocation, Shell } from '../invocation.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'
import { ProgressDisplay } from '../output/progress-display.ts'
import type { Column } from '../output/table.ts'

type Downloadable = Exclude<(typeof BENCHMARKS)[number], 'sample'>
type Transfer = AsyncIterator<TransferProgress, ImportResult, void>

export function addDataCommands(program: Command, shell: Shell): void {
  const data = program.command('data').description('The benchmarks: import, download, list.')

  data
    .command('import')
    .description('Import official benchmark files or folders; which benchmark they are is recognised.')
    .argument('<path...>', 'files or folders', (path: string, before: string[] = []) => [
      ...before,
      fileArgument(path),
    ])
    .addHelpText(
      'after',
      '\nExamples:\n  cothub data import ~/datasets/gsm8k\n  cothub data import bbh/ mmlu/',
    )
    .action((paths: string[], _options: unknown, command: Command) =>
      shell.call(
        command,
        async (invocation) => receive(invocation, await invocation.client.data.import({ paths })),
        { createsStore: true },
      ),
    )

  data
    .command('download')
    .description('Download the official files of a benchmark, check them, and import them.')
    .addArgument(
      new Argument('<benchmark>').choices(BENCHMARKS.filter((benchmark) => benchmark !== 'sample')),
    )
    .addHelpText(
      'after',
      '\nAn interrupted download goes on where it stopped.\n\nExamples:\n  cothub data download gsm8k',
    )
    .action((benchmark: Downloadable, _options: unknown, command: Command) =>
      shell.call(
        command,
        async (invocation) => receive(invocation, await invocation.client.data.download({ benchmark })),
        { createsStore: true },
      ),
    )

  data
    .command('list')
    .description('List the benchmarks and what of them is imported.')
    .addHelpText('after', '\nExamples:\n  cothub data list\n  cothub data list --json')
    .action((_options: unknown, command: Command) =>
      shell.call(command, async ({ client, output, json }) => {
        const benchmarks = await client.data.list()
        if (json) await output.printJson(benchmarks)
        else await output.printTable(BENCHMARK_COLUMNS, benchmarks.map(toBenchmarkRow))
        return EXIT.done
      }),
    )
}

async function receive(
  { platform, output, json }: Invocation,
  transfer: Transfer,
): Promise<typeof EXIT.done> {
  const display = new ProgressDisplay(platform.stderr)
  let event = await nextOrClear(transfer, display)
  while (!event.done) {
    display.update(describeTransfer(event.value))
    event = await nextOrClear(transfer, display)
  }
  display.clear()
  if (json) await output.printJson(event.value)
  else await output.print(describeImport(event.value))
  return EXIT.done
}

async function nextOrClear(transfer: Transfer, display: ProgressDisplay) {
  try {
    return await transfer.next()
  } catch (error) {
    display.clear()
    throw error
  }
}

function describeTransfer(progress: TransferProgress): string {
  const files = `file ${formatCount(Math.min(progress.filesDone + 1, progress.filesTotal))} of ${formatCount(progress.filesTotal)}`
  const bytes =
    progress.bytesTotal === 0
      ? formatBytes(progress.bytesDone)
      : `${formatBytes(progress.bytesDone)} of ${formatBytes(progress.bytesTotal)}`
  return `${progress.phase}  ${files}  ${bytes}  ${onOneLine(progress.file ?? '')}`.trimEnd()
}

function describeImport(result: ImportResult): string {
  return [
    ...describeFiles(
      result.files,
      ({ kind, benchmark }) => `${kind} of ${benchmark}`,
      (files) => {
        const entries = files.reduce((sum, file) => sum + file.entries, 0)
        return files[0] ? `${formatCounted(entries, NOUNS[files[0].kind])} of ${files[0].benchmark}` : ''
      },
    ),
    ...describeFiles(
      result.skipped,
      ({ reason }) => reason,
      ([file]) => `skipped, ${onOneLine(file?.reason ?? '')}`,
    ),
    `${formatCounted(result.itemsAdded, 'item')} added, ${formatCount(result.itemsKnown)} known before; ` +
      `${formatCounted(result.exemplarSetsAdded, 'exemplar set')} added, ${formatCount(result.exemplarSetsKnown)} known before`,
  ].join('\n')
}

const NOUNS = { items: 'item', exemplars: 'exemplar' } as const

/** Files of which the same can be said are named up to this many; `--json` has them all. */
const FILES_NAMED = 10

/** One line a file, the rest of each kind summed up in one. */
function describeFiles<File extends { readonly path: string }>(
  files: readonly File[],
  kindOf: (file: File) => string,
  sayOf: (files: readonly File[]) => string,
): string[] {
  return [...Map.groupBy(files, kindOf).values()].flatMap((ofKind) => {
    const more = ofKind.slice(FILES_NAMED)
    return [
      ...ofKind.slice(0, FILES_NAMED).map((file) => `${onOneLine(file.path)}: ${sayOf([file])}`),
      ...(more.length === 0 ? [] : [`${formatCounted(more.length, 'more file')}: ${sayOf(more)}`]),
    ]
  })
}

const BENCHMARK_COLUMNS: readonly Column[] = [
  { title: 'benchmark' },
  { title: 'name', leaveOut: 2 },
  { title: 'test items', align: 'right' },
  { title: 'official', align: 'right', leaveOut: 3 },
  { title: 'tasks', align: 'right' },
  { title: 'exemplar sets', align: 'right', leaveOut: 1 },
  { title: 'exemplars from', cut: true },
]

function toBenchmarkRow(data: BenchmarkData): string[] {
  const testTasks = data.tasks.filter((task) => task.split === 'test')
  return [
    data.benchmark,
    data.name,
    formatCount(data.testItems),
    data.officialTestItems === null ? '–' : formatCount(data.officialTestItems),
    formatCount(testTasks.length),
    formatCount(data.exemplars.length),
    [...new Set(data.exemplars.map((set) => set.name))].join(', ') || '–',
  ]
}
