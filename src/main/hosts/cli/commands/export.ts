import { extname } from 'node:path'
import type { Command } from 'commander'
import { Problem } from '#shared/domain/problem.ts'
import { fileArgument, runIdArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Shell } from '../invocation.ts'
import { writeFileAtomically } from '../output/atomic-file.ts'
import { formatCounted } from '../output/counted.ts'
import { onOneLine } from '../output/display-text.ts'

const EXAMPLES = `
Examples:
  cothub export items --run 3 --out run-3.csv
  cothub export items --run 3 --out run-3.jsonl`

export function addExportCommands(program: Command, shell: Shell): void {
  program
    .command('export')
    .description('Write what the store holds to files for other tools.')
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

function chooseItemsFormat(file: string): 'csv' | 'jsonl' {
  const ending = extname(file).toLowerCase()
  if (ending === '.csv') return 'csv'
  if (ending === '.jsonl') return 'jsonl'
  throw new Problem('bad-input', `the ending of ${file} does not say what to write`, {
    hint: 'End the name in .csv or .jsonl.',
  })
}
