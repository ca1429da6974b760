import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useClient } from '../../../client/ConnectionProvider.tsx'
import { useText } from '../../../i18n/language.tsx'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { useCall } from '../../../queries/use-call.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { packFiles } from './archive.ts'

/** Prompts as plain files, one folder a prompt, in one archive; null: all of one's own. */
export function ExportPrompts(props: { names: readonly string[] | null; label: string }): ReactElement {
  const text = useText().prompts.files
  const sayFailure = useFailureWords()
  const client = useClient()
  const call = useCall<void>()
  const save = async (): Promise<void> => {
    const files = await client.prompts.export({ prompts: props.names && [...props.names] })
    if (files.length === 0) throw new Error(text.nothing)
    saveFile(`${props.names?.[0] ?? 'prompts'}.zip`, packFiles(files))
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={call.state.status === 'pending'}
        onClick={() => void call.run(save)}
      >
        {props.label}
      </Button>
      {call.state.status === 'failed' && <span role="alert">{sayFailure(call.state.error).message}</span>}
    </>
  )
}
