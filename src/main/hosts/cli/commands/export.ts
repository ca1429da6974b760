import { extname } from 'node:path'
import type { Command } from 'commander'
import { Problem } from '#shared/domain/problem.ts'
import { fileArgument, runIdArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { writeFileAtomically } from '../output/atomic-file.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'
import { formatOfFile, openDocument } from './leaderboard-document.ts'
import { addLeaderboardOptions, type LeaderboardOptions } from './leaderboard-options.ts'

const EXAMPLES = `
Examples:
  cothub export items --run 3 --out run-3.csv
  cothub export items --run 3 --out run-3.jsonl`

const BOARD_EXAMPLES = `
Examples:
  cothub export leaderboard --out own-runs.csv
  cothub export leaderboard --provenance all --tidy --out figures.csv
  cothub export leaderboard --view "Chain-of-Thought Hub" --out table.tex
  cothub export leaderboard --provenance all --org "Alibaba Qwen" --top 10 --out qwen.md`

export function addExportCommands(program: Command, shell: Shell): void {
  const group = program.command('export').description('Write what the store holds to files for other tools.')
  addItemsCommand(group, shell)
  addBoardCommand(group, shell)
}

function addItemsCommand(group: Command, shell: Shell): void {
  group
    .command('items')
    .description("Write a run's items with the prompt as sent, the answer and its score, one a row.")
    .requiredOption('--run <id>', 'the run', runIdArgument)
    .requiredOption('--out <file>', 'a name that ends in .csv or .jsonl', fileArgument)
    .addHelpText('after', EXAMPLES)
    .action((options: { run: number; out: string }, command: Command) => {
      const as = chooseItemsFormat(options.out)
      return shell.call(command, async ({ client, output, json }) => {
        const chunks = await client.exports.items({ runId: options.run, as })
        let rows = 0
        const counted = async function* () {
          for (;;) {
            const chunk = await chunks.next()
            if (!chunk.done) yield chunk.value
            else {
              rows = chunk.value.rows
              return
            }
          }
        }
        await writeFileAtomically(options.out, counted())
        if (json) await output.printJson({ file: options.out, rows })
        else output.remark(`${formatCounted(rows, 'row')} written to ${onOneLine(options.out)}`)
        return EXIT.done
      })
    })
}

function addBoardCommand(group: Command, shell: Shell): void {
  addLeaderboardOptions(
    group
      .command('leaderboard')
      .description(
        'Write the leaderboard, the same bytes as “cothub leaderboard” prints with the same options.',
      ),
  )
    .requiredOption('--out <file>', 'a name that ends in .csv, .json, .md or .tex', fileArgument)
    .addHelpText('after', BOARD_EXAMPLES)
    .action((options: LeaderboardOptions & { out: string }, command: Command) => {
      const as = formatOfFile(options.out)
      if (as === null) throw unclearEnding(options.out, '.csv, .json, .md or .tex')
      return shell.call(command, async ({ client, output, json }) => {
        const document = await openDocument(client, options, as)
        await writeFileAtomically(options.out, document.chunks)
        if (json) await output.printJson({ file: options.out, rows: document.rows() })
        else output.remark(`${formatCounted(document.rows(), 'row')} written to ${onOneLine(options.out)}`)
        return EXIT.done
      })
    })
}

function chooseItemsFormat(file: string): 'csv' | 'jsonl' {
  const ending = extname(file).toLowerCase()
  if (ending === '.csv') return 'csv'
  if (ending === '.jsonl') return 'jsonl'
  throw unclearEnding(file, '.csv or .jsonl')
}

const unclearEnding = (file: string, endings: string): Problem =>
  new Problem('bad-input', `the ending of ${file} does not say what to write`, {
    hint: `End the name in ${endings}.`,
  })
