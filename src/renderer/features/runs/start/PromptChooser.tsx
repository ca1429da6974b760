import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { usePrompt, usePrompts } from '../../../queries/prompts.ts'
import { Select } from '../../../ui/Select.tsx'
import classes from './StartRun.module.css'

/** The benchmarks' official prompts or one of the library's, in its newest version or an older one. */
export function PromptChooser(props: {
  /** `NAME` or `NAME@VERSION`. */
  chosen: string | null
  onChoose: (prompt: string | undefined) => void
}): ReactElement {
  const text = useText()
  const words = text.start.formats
  const [name = '', version] = props.chosen?.split('@') ?? []
  const prompts = usePrompts().data ?? []
  const versions = usePrompt(name || null).data?.versions ?? []
  return (
    <div className={classes.prompt}>
      <Select
        label={words.prompt}
        all={words.official}
        value={name || null}
        options={prompts.map((prompt) => ({
          value: prompt.name,
          label: `${prompt.name} · ${text.formatShort[prompt.format]}`,
        }))}
        onChoose={(next) => props.onChoose(next ?? undefined)}
      />
      {versions.length > 1 && (
        <Select
          label={words.version}
          all={words.newest}
          value={version ?? null}
          options={versions.map((one) => ({ value: String(one.version), label: `v${one.version}` }))}
          onChoose={(next) => props.onChoose(next === null ? name : `${name}@${next}`)}
        />
      )}
    </div>
  )
}
