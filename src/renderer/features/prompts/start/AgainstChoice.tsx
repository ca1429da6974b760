import type { ReactElement } from 'react'
import type { PromptView } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { usePrompts } from '../../../queries/prompts.ts'

/** What a version is run against: another of its versions, another prompt's newest one, or nothing. */
export function AgainstChoice(props: {
  prompt: PromptView
  version: number
  against: string | null
  onChoose: (against: string | null) => void
}): ReactElement {
  const { prompt } = props
  const text = useText().prompts.start
  const others = (usePrompts().data ?? []).filter(({ name }) => name !== prompt.name)
  return (
    <label>
      {text.against}
      <select
        value={props.against ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || null)}
      >
        <option value="">{text.alone}</option>
        {prompt.versions
          .filter(({ version }) => version !== props.version)
          .map(({ version }) => (
            <option key={version} value={`${prompt.name}@${version}`}>
              {text.againstVersion(prompt.name, version)}
            </option>
          ))}
        {others.map(({ name, latest }) => (
          <option key={name} value={`${name}@${latest.version}`}>
            {text.againstVersion(name, latest.version)}
          </option>
        ))}
      </select>
    </label>
  )
}
