import type { ReactElement } from 'react'
import type { PromptContentView } from '#shared/contract/views.ts'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { TEMPLATE_VARIABLES } from '#shared/domain/template-variables.ts'
import { useText } from '../../i18n/language.tsx'
import form from '../../ui/form.module.css'
import classes from './Playground.module.css'

/** What a draft says first and how it asks; all else is as in what it began as. Its editor proper is on the prompt's page. */
export function DraftFields(props: {
  content: PromptContentView
  onChange: (content: PromptContentView) => void
}): ReactElement {
  const { content } = props
  const text = useText()
  const words = text.playground.prompts
  const [template] = content.templates
  const issues = checkPrompt(content)
  if (!template) throw new Error('a prompt has a template')
  const change = (part: Partial<typeof template>): void =>
    props.onChange({
      ...content,
      templates: content.templates.map((other, index) => (index === 0 ? { ...other, ...part } : other)),
    })
  return (
    <div className={form.form}>
      <label>
        {words.system}
        <textarea
          value={template.system ?? ''}
          onChange={(event) => change({ system: event.currentTarget.value || null })}
        />
      </label>
      <label>
        {words.ask}
        <textarea value={template.ask} onChange={(event) => change({ ask: event.currentTarget.value })} />
      </label>
      {issues.length > 0 && (
        <ul className={classes.issues}>
          {issues.map(({ code, field, variable, from }) => (
            <li key={`${field} ${code} ${from}`}>
              {text.prompts.issues[code](variable ?? '', field === 'shots' ? [] : TEMPLATE_VARIABLES[field])}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
