import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PromptVersionView, PromptView } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../../i18n/language.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { PlainTable } from '../../../ui/PlainTable.tsx'
import page from '../../../ui/page.module.css'
import table from '../../../ui/table.module.css'
import { WordDiff } from '../../../ui/WordDiff.tsx'
import { writeContent } from '../content.ts'
import type { PromptSearch } from '../search.ts'
import { DeletePrompt } from './DeletePrompt.tsx'
import { PromptRuns } from './PromptRuns.tsx'
import classes from './Versions.module.css'

/** Every version with what changed in it, two of them compared word by word, and the runs made with each. */
export function Versions(props: {
  prompt: PromptView
  version: PromptVersionView
  search: PromptSearch
}): ReactElement {
  const { prompt, version, search } = props
  const text = useText().prompts
  return (
    <div className={page.body}>
      <div className={`${page.column} ${page.wide}`}>
        <Panel
          title={text.versions.title}
          actions={
            prompt.kind === 'own' &&
            prompt.versions.every(({ runs }) => runs === 0) && <DeletePrompt prompt={prompt} />
          }
        >
          <VersionTable prompt={prompt} shown={version.version} />
        </Panel>
        <Difference prompt={prompt} version={version} search={search} />
        <PromptRuns prompt={prompt} />
      </div>
    </div>
  )
}

function VersionTable({ prompt, shown }: { prompt: PromptView; shown: number }): ReactElement {
  const text = useText().prompts
  const words = text.versions
  const written = useInstant()
  return (
    <PlainTable
      caption={words.title}
      columns={[
        { label: words.version },
        { label: words.note },
        { label: words.runs, numeric: true },
        { label: words.created, numeric: true },
      ]}
    >
      {prompt.versions.map(({ version, note, forkedFrom, runs, createdAt }) => (
        <tr key={version} className={table.linked} aria-current={version === shown ? 'true' : undefined}>
          <td>
            <Link
              from="/prompts/$name"
              to="."
              search={({ before: _, ...rest }) => ({ ...rest, version })}
              className={table.link}
            >
              {text.page.versionName(version)}
            </Link>
          </td>
          <td>
            <bdi>{note}</bdi>{' '}
            {forkedFrom && (
              <span className={table.quiet}>{words.forkedFrom(forkedFrom.name, forkedFrom.version)}</span>
            )}
          </td>
          <td data-numeric>{runs === 0 ? '–' : formatCount(runs)}</td>
          <td data-numeric className={table.quiet}>
            {written(createdAt)}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function Difference(props: {
  prompt: PromptView
  version: PromptVersionView
  search: PromptSearch
}): ReactElement {
  const { prompt, version, search } = props
  const text = useText()
  const words = text.prompts.versions
  const navigate = useNavigate({ from: '/prompts/$name' })
  const others = prompt.versions.filter((other) => other.version !== version.version)
  const before =
    others.find((other) => other.version === search.before) ??
    others.find((other) => other.version < version.version) ??
    others[0]
  const names = {
    ...text.prompts.fields,
    exemplars: text.prompts.exemplars.title,
  }
  return (
    <Panel title={words.diffTitle}>
      {before === undefined ? (
        <p className={classes.quiet}>{words.one}</p>
      ) : (
        <>
          <p className={classes.pair}>
            {words.from}{' '}
            <select
              aria-label={words.from}
              value={before.version}
              onChange={(event) => {
                const chosen = Number(event.currentTarget.value)
                void navigate({ search: (previous) => ({ ...previous, before: chosen }), replace: true })
              }}
            >
              {others.map((other) => (
                <option key={other.version}>{other.version}</option>
              ))}
            </select>{' '}
            {words.to} {version.version} <span className={classes.quiet}>{words.struck}</span>
          </p>
          <WordDiff
            before={writeContent(before.content, names)}
            after={writeContent(version.content, names)}
            same={words.same}
            tooDifferent={words.tooDifferent}
            folded={text.compare.promptChange.folded}
          />
        </>
      )}
    </Panel>
  )
}
