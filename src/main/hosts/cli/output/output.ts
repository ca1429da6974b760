import { styleText } from 'node:util'
import { Problem } from '#shared/domain/problem.ts'
import type { Stream } from '../platform.ts'
import { type Column, formatTable } from './table.ts'

/** What JSON may hold as it is, yet a terminal takes for a command. */
const STEERS_TERMINAL = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

const escapeForJson = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Where a command's words go: data to stdout, everything said about it to stderr. */
export class Output {
  readonly #stdout: Stream
  readonly #stderr: Stream
  readonly #env: Readonly<Record<string, string | undefined>>

  constructor(stdout: Stream, stderr: Stream, env: Readonly<Record<string, string | undefined>>) {
    this.#stdout = stdout
    this.#stderr = stderr
    this.#env = env
    // A failed write is reported to its writer below; unheard, the event would end the process with a stack.
    for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  }

  /**
   * Data, ended by a line break. Resolves when it has been handed over, so that leaving right after loses nothing.
   * A reader that has seen enough (`| head`) is no failure: what is left is simply not read.
   */
  print(text: string): Promise<void> {
    return this.write(text.endsWith('\n') ? text : `${text}\n`)
  }

  /** Data as it is: a part of something longer. */
  write(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stdout.write(text, (error) => {
        if (!error || ('code' in error && error.code === 'EPIPE')) resolve()
        else reject(new Problem('bad-input', `stdout cannot be written: ${error.message}`, { cause: error }))
      })
    })
  }

  printJson(document: unknown): Promise<void> {
    const text = JSON.stringify(document, null, this.#stdout.isTTY ? 2 : undefined)
    return this.print(text.replace(STEERS_TERMINAL, escapeForJson))
  }

  /** A table as wide as the terminal; what there is no room for is named in a remark. */
  async printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Promise<void> {
    const width = this.#stdout.isTTY ? this.#stdout.columns : undefined
    const { text, leftOut } = formatTable(columns, rows, { width, styleTitles: (line) => this.#bold(line) })
    await this.print(text)
    if (leftOut.length > 0) this.remark(`Left out, as the terminal is too narrow: ${leftOut.join(', ')}`)
  }

  /** A remark for the person at the terminal. */
  remark(line: string): void {
    this.#stderr.write(`${line}\n`)
  }

  #bold(line: string): string {
    const plain = !this.#stdout.isTTY || Boolean(this.#env.NO_COLOR) || this.#env.TERM === 'dumb'
    return plain ? line : styleText('bold', line, { validateStream: false })
  }
}
