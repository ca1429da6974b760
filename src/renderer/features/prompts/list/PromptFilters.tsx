import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ListedPrompt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { type PromptsSearch, parsePromptsSearch } from '../search.ts'
import { listTags } from './filter-prompts.ts'
import classes from './PromptsPage.module.css'

const KINDS = ['all', 'own', 'shipped'] as const

/** Whose prompts, with which tag and words; each written to the address. */
export function PromptFilters(props: {
  prompts: readonly ListedPrompt[]
  search: PromptsSearch
}): ReactElement {
  const { search } = props
  const text = useText().prompts
  const navigate = useNavigate({ from: '/prompts' })
  const set = (change: Record<string, string | undefined>): void =>
    void navigate({ search: (previous) => parsePromptsSearch({ ...previous, ...change }), replace: true })
  const tags = listTags(props.prompts)
  return (
    <div className={classes.filters}>
      <Choice
        label={text.kinds.label}
        value={search.kind ?? 'all'}
        options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChoose={(kind) => set({ kind: kind === 'all' ? undefined : kind })}
      />
      <select
        aria-label={text.tag}
        value={search.tag ?? ''}
        onChange={(event) => set({ tag: event.currentTarget.value || undefined })}
      >
        <option value="">{text.anyTag}</option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </select>
      <TextInput
        size="xs"
        type="search"
        className={classes.search}
        aria-label={text.search}
        placeholder={text.search}
        value={search.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value || undefined })}
      />
    </div>
  )
}
