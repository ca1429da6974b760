import { autocompletion, type Completion, type CompletionContext } from '@codemirror/autocomplete'
import { type Diagnostic, linter } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'
import {
  checkTemplateText,
  TEMPLATE_VARIABLE,
  TEMPLATE_VARIABLES,
  type TemplateField,
  type TemplateIssue,
} from '#shared/domain/template-variables.ts'

/** What the editor says, in the reader's language. */
export interface TemplateWords {
  /** What a variable stands for. */
  readonly explain: (variable: string) => string
  readonly say: (issue: TemplateIssue) => string
}

/** A template's variables: highlighted, completed after `{{`, and checked as they are typed. */
export function templateLanguage(field: TemplateField, words: TemplateWords): Extension {
  return [
    highlighting(field),
    autocompletion({
      override: [(context) => completeVariable(field, words, context)],
      icons: false,
      activateOnTyping: true,
    }),
    linter((view) => check(field, words, view), { delay: 200 }),
  ]
}

function highlighting(field: TemplateField): Extension {
  const known = Decoration.mark({ class: 'cm-variable' })
  const unknown = Decoration.mark({ class: 'cm-variable cm-unknown' })
  const matcher = new MatchDecorator({
    regexp: new RegExp(TEMPLATE_VARIABLE.source, 'g'),
    decoration: ([, name = '']) => (TEMPLATE_VARIABLES[field].includes(name) ? known : unknown),
  })
  return ViewPlugin.define<{ decorations: DecorationSet } & { update: (update: never) => void }>(
    (view) => {
      const plugin = {
        decorations: matcher.createDeco(view),
        update(update: Parameters<MatchDecorator['updateDeco']>[0]) {
          plugin.decorations = matcher.updateDeco(update, plugin.decorations)
        },
      }
      return plugin
    },
    { decorations: ({ decorations }) => decorations },
  )
}

/** Offers every variable the field knows once `{{` is typed, and on Ctrl+Space anywhere. */
function completeVariable(field: TemplateField, words: TemplateWords, context: CompletionContext) {
  const begun = context.matchBefore(/\{\{?\w*/)
  if (begun === null && !context.explicit) return null
  const from = begun?.from ?? context.pos
  const closes = context.state.sliceDoc(context.pos, context.pos + 2) === '}}'
  const options = TEMPLATE_VARIABLES[field].map(
    (name): Completion => ({
      label: `{{${name}}}`,
      detail: words.explain(name),
      apply: (view, _completion, start, end) => {
        const insert = `{{${name}}}`
        view.dispatch({
          changes: { from: start, to: closes ? end + 2 : end, insert },
          selection: { anchor: start + insert.length },
        })
      },
    }),
  )
  return options.length === 0 ? null : { from, options, validFor: /^\{\{?\w*$/ }
}

function check(field: TemplateField, words: TemplateWords, view: EditorView): Diagnostic[] {
  const length = view.state.doc.length
  return checkTemplateText(field, view.state.doc.toString()).map((issue) => ({
    // What is missing is missed at the end: the last character is marked, as a mark needs something to stand on.
    from: issue.from === issue.to ? Math.max(0, issue.from - 1) : issue.from,
    to: Math.min(issue.to, length),
    severity: 'error',
    message: words.say(issue),
  }))
}

/** The look, from the tokens. */
export const templateTheme: Extension = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--panel)',
    color: 'var(--ink)',
    fontSize: '13px',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-content': {
    padding: '6px 4px',
    caretColor: 'var(--ink)',
    fontFamily: 'var(--mono)',
    lineHeight: '1.55',
  },
  '.cm-scroller': { maxHeight: '40vh', overflow: 'auto', fontFamily: 'var(--mono)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-soft) !important',
  },
  '.cm-variable': {
    borderRadius: '3px',
    background: 'var(--accent-soft)',
    color: 'var(--accent)',
    fontWeight: '550',
  },
  '.cm-variable.cm-unknown': { background: 'var(--bad-soft)', color: 'var(--bad)' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--panel)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', maxHeight: '220px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--accent)',
  },
  '.cm-completionLabel': { fontFamily: 'var(--mono)' },
  '.cm-completionDetail': { color: 'var(--ink-2)', fontStyle: 'normal', marginLeft: '10px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
})
