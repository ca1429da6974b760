import { type ReactElement, useEffect } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { hideToast, showToast } from '../../../ui/toast.tsx'
import type { WantedExport } from './board-file.ts'
import { ExportStatus } from './ExportStatus.tsx'
import { useExport } from './use-export.ts'

const ID = 'export'

/** Saves the board from anywhere: a toast says how far that is, ends it where it is closed, and says what came of it. */
export function startExport(
  wanted: WantedExport,
  words: { readonly title: string; readonly close: string },
): void {
  const { title, close } = words
  showToast({ id: ID, kind: 'working', title, close, children: <ExportToast wanted={wanted} /> })
}

function ExportToast({ wanted }: { wanted: WantedExport }): ReactElement {
  const { close } = useText().toasts
  const { state, download } = useExport()
  useEffect(() => void download(wanted), [download, wanted])
  useEffect(() => {
    if (state.status === 'done') showToast({ id: ID, kind: 'good', title: state.said, close })
    else if (state.status === 'failed') showToast({ id: ID, kind: 'bad', title: state.message, close })
  }, [state, close])
  return <ExportStatus state={state} cancel={() => hideToast(ID)} />
}
