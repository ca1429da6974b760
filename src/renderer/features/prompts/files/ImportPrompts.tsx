import { Button, Menu } from '@mantine/core'
import { type ReactElement, useRef } from 'react'
import type { PromptImport } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { useImportPrompts } from '../../../queries/prompts.ts'
import classes from './Files.module.css'
import { readPromptFiles } from './read-prompt-files.ts'

/** Reads prompts from files this browser is given: a folder of them, or single files. */
export function ImportPrompts(props: { onImported: (result: PromptImport | null) => void }): ReactElement {
  const text = useText().prompts.files
  const load = useImportPrompts()
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const take = async (chosen: FileList | null): Promise<void> => {
    if (chosen === null || chosen.length === 0) return
    props.onImported(null)
    props.onImported(await load.mutateAsync(await readPromptFiles([...chosen])))
  }
  const input = (kind: 'folder' | 'files'): ReactElement => (
    <input
      ref={kind === 'folder' ? folder : files}
      type="file"
      multiple
      hidden
      {...(kind === 'folder' ? { webkitdirectory: '' } : { accept: '.txt,.chatml,.json,.md' })}
      onChange={(event) => {
        const { currentTarget } = event
        // A failure is told below; the same files may then be chosen again.
        void take(currentTarget.files)
          .catch(() => undefined)
          .finally(() => {
            currentTarget.value = ''
          })
      }}
    />
  )
  return (
    <>
      {input('folder')}
      {input('files')}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" loading={load.isPending}>
            {text.import}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => folder.current?.click()}>{text.importFolder}</Menu.Item>
          <Menu.Item onClick={() => files.current?.click()}>{text.importFiles}</Menu.Item>
          <p className={classes.hint}>{text.importHint}</p>
        </Menu.Dropdown>
      </Menu>
      {load.error && <CallFailure error={load.error} />}
    </>
  )
}

/** What came of an import: what is new, and what was no prompt and why. */
export function ImportNote(props: { result: PromptImport; onClose: () => void }): ReactElement {
  const text = useText().prompts.files
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
              <bdi>{text.skippedFile(path, reason)}</bdi>
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
