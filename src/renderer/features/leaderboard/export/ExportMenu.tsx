import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useClient } from '../../../client/ConnectionProvider.tsx'
import { useText } from '../../../i18n/language.tsx'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { DropButton } from '../../../ui/DropButton.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { EXPORTS, type ExportKind, readBoardFile } from './board-file.ts'
import classes from './ExportMenu.module.css'

type State =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly bytes: number }
  | { readonly status: 'done'; readonly said: string }
  | { readonly status: 'failed'; readonly message: string }

/** The board as a file or on the clipboard, just as the command line writes it. */
export function ExportMenu({ view }: { view: BoardView }): ReactElement {
  const words = useText().leaderboard.export
  return (
    <DropButton label={words.button} title={words.button} primary width={330}>
      <Exports view={view} />
    </DropButton>
  )
}

function Exports({ view }: { view: BoardView }): ReactElement {
  const words = useText().leaderboard.export
  const sayFailure = useFailureWords()
  const client = useClient()
  const [state, setState] = useState<State>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const write = async (
    kind: ExportKind,
    deliver: (file: Blob, rows: number) => string | Promise<string>,
  ): Promise<void> => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    // One that another took the place of has nothing more to say.
    const say = (said: State): void => {
      if (running.current === controller) setState(said)
    }
    say({ status: 'running', bytes: 0 })
    try {
      const { file, rows } = await readBoardFile(client, view, kind, {
        signal: controller.signal,
        onBytes: (bytes) => say({ status: 'running', bytes }),
      })
      say({ status: 'done', said: await deliver(file, rows) })
    } catch (error) {
      if (controller.signal.aborted) say({ status: 'idle' })
      else say({ status: 'failed', message: `${words.failed}: ${sayFailure(error).message}` })
    }
  }
  const download = (kind: ExportKind): void =>
    void write(kind, (file, rows) => {
      saveFile(EXPORTS[kind].file, file)
      return words.saved(rows, EXPORTS[kind].file)
    })
  const copy = (kind: ExportKind): void =>
    void write(kind, async (file, rows) => {
      await navigator.clipboard.writeText(await file.text())
      return words.copied(rows)
    })

  return (
    <div className={classes.exports}>
      <p>{words.title}</p>
      <ul>
        {(Object.keys(EXPORTS) as ExportKind[]).map((kind) => (
          <li key={kind}>
            <span>{words[kind]}</span>
            <button type="button" aria-label={words.download(words[kind])} onClick={() => download(kind)}>
              {words.downloadShort}
            </button>
            <button type="button" aria-label={words.copy(words[kind])} onClick={() => copy(kind)}>
              {words.copyShort}
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.said} aria-live="polite" data-failed={state.status === 'failed' || undefined}>
        {state.status === 'running' && words.running(Math.round(state.bytes / 1000))}
        {state.status === 'done' && state.said}
        {state.status === 'failed' && state.message}
        {state.status === 'running' && (
          <button type="button" onClick={() => running.current?.abort()}>
            {words.cancel}
          </button>
        )}
      </p>
    </div>
  )
}
