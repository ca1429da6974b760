import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { PromptContentView } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { BLANK_PROMPT } from '../../queries/blank-prompt.ts'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { usePrompt, usePrompts, useSavePrompt } from '../../queries/prompts.ts'
import classes from '../../ui/form.module.css'

/** A prompt of one's own begins: as a copy of another, or of nothing. */
export function NewPrompt(props: {
  /** What is copied; null: it is chosen here. */
  origin: { readonly name: string; readonly version: number; readonly content: PromptContentView } | null
  onCreated?: () => void
  onClose: () => void
}): ReactElement {
  const { origin } = props
  const text = useText().prompts
  const words = text.create
  const navigate = useNavigate()
  const prompts = usePrompts()
  const [name, setName] = useState(origin ? freeName(origin.name, prompts.data ?? []) : '')
  const [from, setFrom] = useState<string | null>(null)
  const copied = usePrompt(from)
  const save = useSavePrompt()
  const isTaken = prompts.data?.some((prompt) => prompt.name === name.trim()) ?? false
  const latest = from === null ? undefined : copied.data?.versions[0]
  const content = origin?.content ?? (from === null ? BLANK_PROMPT : latest?.content)
  const source = origin ?? (from !== null && latest ? { name: from, version: latest.version } : null)
  const create = async (): Promise<void> => {
    if (!content) return
    const saved = await save.mutateAsync({
      name: name.trim(),
      content,
      forkedFrom: source && `${source.name}@${source.version}`,
    })
    props.onCreated?.()
    props.onClose()
    await navigate({
      to: '/prompts/$name',
      params: { name: name.trim() },
      search: { version: saved.version },
    })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A creation that fails says so in the form.
    void create().catch(() => undefined)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={origin ? words.copyTitle(origin.name) : words.title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <form className={classes.form} onSubmit={submit}>
        <label>
          {words.name}
          <input
            type="text"
            value={name}
            maxLength={80}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <span className={classes.hint}>{isTaken ? words.taken(name.trim()) : words.nameHint}</span>
        </label>
        {!origin && (
          <label>
            {words.from}
            <select value={from ?? ''} onChange={(event) => setFrom(event.currentTarget.value || null)}>
              <option value="">{words.nothing}</option>
              {prompts.data?.map((prompt) => (
                <option key={prompt.name} value={prompt.name}>
                  {prompt.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {save.error && <CallFailure error={save.error} />}
        {copied.error && <CallFailure error={copied.error} />}
        <div className={classes.buttons}>
          <Button
            size="xs"
            type="submit"
            disabled={name.trim() === '' || isTaken || !content}
            loading={save.isPending}
          >
            {words.create}
          </Button>
          <Button size="xs" variant="default" onClick={props.onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** `NAME copy`, `NAME copy 2`, …: the first that is not taken. */
function freeName(name: string, prompts: readonly { readonly name: string }[]): string {
  const taken = new Set(prompts.map((prompt) => prompt.name))
  for (let number = 1; ; number++) {
    const candidate = `${name}-copy${number === 1 ? '' : `-${number}`}`
    if (!taken.has(candidate)) return candidate
  }
}
