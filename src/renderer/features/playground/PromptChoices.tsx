import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PromptContentView } from '#shared/contract/views.ts'
import { useClient } from '../../client/ConnectionProvider.tsx'
import { useText } from '../../i18n/language.tsx'
import { BLANK_PROMPT } from '../../queries/blank-prompt.ts'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { usePrompts } from '../../queries/prompts.ts'
import { useCall } from '../../queries/use-call.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import form from '../../ui/form.module.css'
import type { Draft } from './choices.ts'
import { DraftFields } from './DraftFields.tsx'
import classes from './Playground.module.css'

/** The prompts to ask with: stored ones, copies of them changed here, and what is written here anew. */
export function PromptChoices(props: {
  prompts: readonly string[]
  drafts: readonly Draft[]
  onChange: (change: { prompts?: readonly string[]; drafts?: readonly Draft[] }) => void
}): ReactElement {
  const { prompts, drafts, onChange } = props
  const text = useText().playground.prompts
  const client = useClient()
  const known = usePrompts()
  const copying = useCall<PromptContentView>()
  const add = (content: PromptContentView, without?: string): void => {
    const id = Math.max(0, ...drafts.map((draft) => draft.id)) + 1
    onChange({
      drafts: [...drafts, { id, content }],
      ...(without !== undefined && { prompts: prompts.filter((name) => name !== without) }),
    })
  }
  const copy = async (chosen: string): Promise<void> => {
    const at = chosen.lastIndexOf('@')
    const content = await copying.run(async () => {
      const { versions } = await client.prompts.get({ name: chosen.slice(0, at) })
      const version = versions.find((one) => String(one.version) === chosen.slice(at + 1)) ?? versions[0]
      if (!version) throw new Error('a prompt has a version')
      return version.content
    })
    if (content) add(content, chosen)
  }
  return (
    <div className={form.form}>
      <CheckList
        label={text.title}
        options={(known.data ?? []).map(({ name, latest }) => ({
          value: `${name}@${latest.version}`,
          label: name,
        }))}
        chosen={prompts}
        onChoose={(chosen) => onChange({ prompts: chosen })}
      />
      <div className={form.buttons}>
        <Button size="compact-xs" variant="default" onClick={() => add(BLANK_PROMPT)}>
          {text.add}
        </Button>
        {prompts.map((name) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            aria-label={text.edit(name)}
            onClick={() => void copy(name)}
          >
            {name}: {text.editShort}
          </Button>
        ))}
      </div>
      {copying.state.status === 'failed' && <CallFailure error={copying.state.error} />}
      {drafts.map((draft, index) => (
        <fieldset key={draft.id} className={classes.draft}>
          <legend>{text.draft(index + 1)}</legend>
          <DraftFields
            content={draft.content}
            onChange={(content) =>
              onChange({
                drafts: drafts.map((other) => (other.id === draft.id ? { ...other, content } : other)),
              })
            }
          />
          <Button
            size="compact-xs"
            variant="default"
            aria-label={text.removeDraft(text.draft(index + 1))}
            onClick={() => onChange({ drafts: drafts.filter(({ id }) => id !== draft.id) })}
          >
            {text.remove}
          </Button>
        </fieldset>
      ))}
    </div>
  )
}
