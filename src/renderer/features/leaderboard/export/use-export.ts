import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../../client/ConnectionProvider.tsx'
import { useText } from '../../../i18n/language.tsx'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { EXPORTS, readBoardFile, type WantedExport } from './board-file.ts'

export type ExportState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly bytes: number }
  | { readonly status: 'done'; readonly said: string }
  | { readonly status: 'failed'; readonly message: string }

export interface BoardExport {
  readonly state: ExportState
  download(wanted: WantedExport): Promise<void>
  copy(wanted: WantedExport): Promise<void>
  cancel(): void
}

/** Writes the board, one export at a time; it ends with what shows it. */
export function useExport(): BoardExport {
  const words = useText().leaderboard.export
  const client = useClient()
  const sayFailure = useFailureWords()
  const [state, setState] = useState<ExportState>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const write = useCallback(
    async (
      wanted: WantedExport,
      deliver: (file: Blob, rows: number) => string | Promise<string>,
    ): Promise<void> => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      // One that another took the place of has nothing more to say.
      const say = (said: ExportState): void => {
        if (running.current === controller) setState(said)
      }
      say({ status: 'running', bytes: 0 })
      try {
        const { file, rows } = await readBoardFile(client, wanted, {
          signal: controller.signal,
          onBytes: (bytes) => say({ status: 'running', bytes }),
        })
        say({ status: 'done', said: await deliver(file, rows) })
      } catch (error) {
        if (controller.signal.aborted) say({ status: 'idle' })
        else say({ status: 'failed', message: `${words.failed}: ${sayFailure(error).message}` })
      }
    },
    [client, words, sayFailure],
  )
  const acts = useMemo(
    () => ({
      download: (wanted: WantedExport): Promise<void> =>
        write(wanted, (file, rows) => {
          const name = EXPORTS[wanted.kind].file
          saveFile(name, file)
          return words.saved(rows, name)
        }),
      copy: (wanted: WantedExport): Promise<void> =>
        write(wanted, async (file, rows) => {
          await navigator.clipboard.writeText(await file.text())
          return words.copied(rows)
        }),
      cancel: (): void => running.current?.abort(),
    }),
    [write, words],
  )
  return { state, ...acts }
}
