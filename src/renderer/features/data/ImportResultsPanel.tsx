import { Button, FileButton } from '@mantine/core'
import { type DragEvent, type ReactElement, useRef, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useResultsImport, useResultsTemplate } from '../../queries/results.ts'
import { Panel } from '../../ui/Panel.tsx'
import { saveTextFile } from '../../ui/save-file.ts'
import classes from './Data.module.css'
import { ImportedSets } from './ImportedSets.tsx'
import { ResultsImportNote } from './ResultsImportNote.tsx'

const TEMPLATE_NAME = 'cothub-results-template.csv'

/** Results of the user's own files: choose or drop one, see what is wrong with it, take it back. */
export function ImportResultsPanel(): ReactElement {
  const text = useText().data.imports
  const { state, read, dismiss } = useResultsImport()
  const fetchTemplate = useResultsTemplate()
  const [isOver, setOver] = useState(false)
  const forgetChosen = useRef<() => void>(null)
  const choose = (file: File | null): void => {
    // A file that was mended is chosen again under the same name.
    forgetChosen.current?.()
    if (file) read(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) read(file)
  }
  return (
    <Panel
      title={text.title}
      text={text.text}
      id="results"
      actions={
        <Button
          size="xs"
          variant="default"
          onClick={async () => saveTextFile(TEMPLATE_NAME, await fetchTemplate(), 'text/csv')}
        >
          {text.template}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut past the button in it */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept=".csv,.json,text/csv,application/json" resetRef={forgetChosen} onChange={choose}>
          {(props) => (
            <Button {...props} size="xs" disabled={state.status === 'reading'}>
              {text.choose}
            </Button>
          )}
        </FileButton>
        <span className={classes.quiet}>{text.drop}</span>
      </div>
      <ResultsImportNote
        state={state}
        onKeepGood={(file) => read(file, { keepGood: true })}
        onDismiss={dismiss}
      />
      <ImportedSets />
    </Panel>
  )
}
