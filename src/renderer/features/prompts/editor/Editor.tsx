import { type ReactElement, useState } from 'react'
import type { PromptContentView } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import type { PromptIssue } from '#shared/domain/check-prompt.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { TEMPLATE_FIELDS, type TemplateField, textsOf } from '#shared/domain/template-variables.ts'
import { useText } from '../../../i18n/language.tsx'
import { type Template, withFormat, withText } from '../content.ts'
import classes from './Editor.module.css'
import { ExemplarFields } from './ExemplarFields.tsx'
import { SmallFields } from './SmallFields.tsx'
import { TemplateText } from './TemplateText.tsx'

const OPTIONAL: ReadonlySet<TemplateField> = new Set(['system', 'chatNote'])

/** A prompt as it is written: its format, and of one template after another its texts and exemplars. */
export function Editor(props: {
  content: PromptContentView
  issues: readonly PromptIssue[]
  /** Whose solved questions exemplars are taken from. */
  place: { readonly benchmark: Benchmark; readonly task: string } | null
  onChange: (content: PromptContentView) => void
}): ReactElement {
  const { content, issues } = props
  const text = useText()
  const words = text.prompts
  const [chosen, choose] = useState(0)
  const index = Math.min(chosen, content.templates.length - 1)
  const template = content.templates[index]
  if (!template) throw new Error('a prompt has a template')
  const change = (next: Template): void =>
    props.onChange({
      ...content,
      templates: content.templates.map((other, at) => (at === index ? next : other)),
    })
  const texts = textsOf(template)
  const ofTemplate = issues.filter((issue) => issue.template === index)
  const fieldsShown = TEMPLATE_FIELDS.filter(
    (field) => template.exemplar !== null || !field.startsWith('exemplar'),
  )
  return (
    <div className={classes.editor}>
      <div className={classes.row}>
        <label className={classes.small}>
          {words.fields.format}
          <select
            value={content.format}
            onChange={(event) => props.onChange(withFormat(content, event.currentTarget.value as Format))}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {text.format[format]}
              </option>
            ))}
          </select>
        </label>
        {content.templates.length > 1 && (
          <label className={classes.small}>
            {words.fields.template}
            <select value={index} onChange={(event) => choose(Number(event.currentTarget.value))}>
              {content.templates.map(({ family }, at) => (
                <option key={family ?? '*'} value={at}>
                  {family === null ? words.fields.anyFamily : text.benchmark[family]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {fieldsShown.map((field) => (
        <TemplateText
          key={`${index} ${field}`}
          field={field}
          value={texts[field]}
          isOptional={OPTIONAL.has(field)}
          issues={ofTemplate.filter((issue) => issue.field === field)}
          onChange={(value) => change(withText(template, field, value))}
        />
      ))}
      {template.exemplar !== null && (
        <ExemplarFields
          template={template}
          format={content.format}
          place={props.place}
          issues={ofTemplate.filter((issue) => issue.field === 'shots')}
          onChange={change}
        />
      )}
      <SmallFields template={template} onChange={change} />
    </div>
  )
}
