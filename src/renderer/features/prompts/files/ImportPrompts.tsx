import { Button, Menu } from '@mantine/core'
import { type ReactElement, useRef } from 'react'
import type { PromptImport } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { useImportPrompts } from '../../../queries/prompts.ts'
import { useCall } from '../../../queries/use-call.ts'
import classes from './Files.module.css'
import { readPromptFiles } from './read-prompt-files.ts'

/** Reads prompts from files this browser is given: a folder of them, or single files. */
export function ImportPrompts(props: { onImported: (result: PromptImport | null) => void }): ReactElement {
  const text = useText().prompts.files
  const load = useImportPrompts()
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const call = useCall<PromptImport>()
  const take = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0) return
    props.onImported(null)
    const result = await call.run(async () => {
      const { files, tooLarge } = await readPromptFiles(chosen)
      const imported = await load.mutateAsync([...files])
      const notRead = tooLarge.map((path) => ({ path, reason: text.tooLarge }))
      return { ...imported, skipped: [...imported.skipped, ...notRead] }
    })
    props.onImported(result)
  }
  const input = (kind: 'folder' | 'files'): ReactElement => (
    <input
      ref={kind === 'folder' ? folder : files}
      type="file"
      multiple
      hidden
      {...(kind === 'folder' ? { webkitdirectory: '' } : { accept: '.txt,.chatml,.json,.md,.zip' })}
      onChange={(event) => {
        void take([...(event.currentTarget.files ?? [])])
        // The same files may be chosen again.
        event.currentTarget.value = ''
      }}
    />
  )
  return (
    <>
      {input('folder')}
      {input('files')}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" loading={call.state.status === 'pending'}>
            {text.import}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => folder.current?.click()}>{text.importFolder}</Menu.Item>
          <Menu.Item onClick={() => files.current?.click()}>{text.importFiles}</Menu.Item>
          <p className={classes.hint}>{text.importHint}</p>
        </Menu.Dropdown>
      </Menu>
      {call.state.status === 'failed' && <CallFailure error={call.state.error} />}
    </>
  )
}

/** What came of an import: what is new, and what was no prompt and why. */
export function ImportNote(props: { result: PromptImport; onClose: () => void }): ReactElement {
  const { problems, prompts } = useText()
  const text = prompts.files
  const { added, known, skipped } = props.result
  return (
    <div className={classes.note} role="status">
      <p>
        {text.imported(added.length, known.length)}
        {skipped.length > 0 && ` · ${text.skipped(skipped.length)}`}
        {added.length > 0 && `: ${added.map(({ name, version }) => `${name}@${version}`).join(', ')}`}
      </p>
      {skipped.length > 0 && (
        <ul>
          {skipped.map(({ path, reason }) => (
            <li key={path}>
              <bdi>{text.skippedFile(path, reason === text.tooLarge ? reason : problems.reason(reason))}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Button size="compact-xs" variant="default" onClick={props.onClose}>
        {text.close}
      </Button>
    </div>
  )
}
