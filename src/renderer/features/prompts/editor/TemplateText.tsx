import { Button, Skeleton } from '@mantine/core'
import { lazy, type ReactElement, Suspense, useMemo } from 'react'
import type { PromptIssue } from '#shared/domain/check-prompt.ts'
import { TEMPLATE_VARIABLES, type TemplateField } from '#shared/domain/template-variables.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './Editor.module.css'
import type { TemplateWords } from './template-language.ts'

const CodeEditor = lazy(() => import('./CodeEditor.tsx').then(({ CodeEditor }) => ({ default: CodeEditor })))

/** One of a template's texts under its name; a text that may be left out can be added and taken away. */
export function TemplateText(props: {
  field: TemplateField
  value: string | null
  isOptional: boolean
  /** Of this field, as the engine or the shared check has it. */
  issues: readonly PromptIssue[]
  onChange: (value: string | null) => void
}): ReactElement {
  const { field, value } = props
  const text = useText().prompts
  const words = useMemo(
    (): TemplateWords => ({
      explain: (variable) => text.variables[variable] ?? '',
      say: ({ code, variable }) => text.issues[code](variable ?? '', TEMPLATE_VARIABLES[field]),
    }),
    [text, field],
  )
  return (
    <section className={classes.field}>
      <div className={classes.fieldHead}>
        <h3>{text.fields[field]}</h3>
        <span className={classes.quiet}>{text.explained[field]}</span>
        {props.isOptional && (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.fieldAction}
            aria-label={`${value === null ? text.fields.add : text.fields.remove}: ${text.fields[field]}`}
            onClick={() => props.onChange(value === null ? '' : null)}
          >
            {value === null ? text.fields.add : text.fields.remove}
          </Button>
        )}
      </div>
      {value !== null && (
        <Suspense fallback={<Skeleton height={34} animate={false} />}>
          <CodeEditor
            field={field}
            value={value}
            label={text.fields[field]}
            words={words}
            onChange={props.onChange}
          />
        </Suspense>
      )}
      {props.issues.length > 0 && (
        <ul className={classes.issues}>
          {props.issues.map((issue) => (
            <li key={`${issue.code} ${issue.from} ${issue.variable}`}>
              {text.issues[issue.code](issue.variable ?? '', TEMPLATE_VARIABLES[field])}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
