import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintKeymap } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view'
import { type ReactElement, useEffect, useRef } from 'react'
import type { TemplateField } from '#shared/domain/template-variables.ts'
import { type TemplateWords, templateLanguage, templateTheme } from './template-language.ts'

export interface CodeEditorProps {
  readonly field: TemplateField
  readonly value: string
  readonly label: string
  readonly words: TemplateWords
  readonly onChange: (value: string) => void
}

/** A template's text in CodeMirror. Tab leaves it, as it does every other field. */
export function CodeEditor(props: CodeEditorProps): ReactElement {
  const { field, value, label, words } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const language = useRef(new Compartment())
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; the effects below keep it up to date
  useEffect(() => {
    if (!host.current) return
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          history(),
          drawSelection(),
          highlightSpecialChars(),
          EditorView.lineWrapping,
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          templateTheme,
          language.current.of([templateLanguage(field, words), labelled(label)]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = created
    return () => created.destroy()
  }, [])

  useEffect(() => {
    view.current?.dispatch({
      effects: language.current.reconfigure([templateLanguage(field, words), labelled(label)]),
    })
  }, [field, words, label])

  // Another version, or what was discarded, comes from outside; what was typed here is there already.
  useEffect(() => {
    const current = view.current
    if (!current || current.state.doc.toString() === value) return
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } })
  }, [value])

  return <div ref={host} />
}

const labelled = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label })
