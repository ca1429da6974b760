import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { PromptVersionView, PromptView } from '#shared/contract/views.ts'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { useText } from '../../i18n/language.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { findPlace } from '../../queries/place.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { About } from './About.tsx'
import { useDraft } from './draft.ts'
import { Editor } from './editor/Editor.tsx'
import { ExportPrompts } from './files/ExportPrompts.tsx'
import { NewPrompt } from './NewPrompt.tsx'
import { Preview } from './Preview.tsx'
import { SaveBar } from './SaveBar.tsx'
import type { PromptSearch } from './search.ts'
import { StartRun } from './start/StartRun.tsx'
import { Versions } from './versions/Versions.tsx'
import classes from './Workbench.module.css'

/** One version of a prompt: written on the left, as it will be sent on the right. */
export function Workbench(props: {
  prompt: PromptView
  version: PromptVersionView
  search: PromptSearch
}): ReactElement {
  const { prompt, version, search } = props
  const text = useText()
  const words = text.prompts.page
  const navigate = useNavigate({ from: '/prompts/$name' })
  const draft = useDraft(prompt.name, version)
  const benchmarks = useBenchmarkData()
  const [dialog, open] = useState<'copy' | 'start' | null>(null)
  const place = findPlace(benchmarks.data ?? [], search)
  const issues = checkPrompt(draft.content)
  return (
    <>
      <PageHeader
        title={<bdi>{prompt.name}</bdi>}
        sub={
          <>
            <select
              className={classes.version}
              aria-label={words.version}
              value={version.version}
              onChange={(event) => {
                const chosen = Number(event.currentTarget.value)
                void navigate({
                  search: ({ before: _, ...rest }) => ({ ...rest, version: chosen }),
                  replace: true,
                })
              }}
            >
              {prompt.versions.map(({ version: number }) => (
                <option key={number} value={number}>
                  {words.versionName(number)}
                </option>
              ))}
            </select>
            <Badge>{text.prompts.kind[prompt.kind]}</Badge>
            <span>{version.runs > 0 ? words.usedBy(version.runs) : words.unused}</span>
            {draft.isChanged && <Badge kind="attention">{words.unsaved}</Badge>}
          </>
        }
      >
        <Choice
          label={words.views.label}
          value={search.view ?? 'edit'}
          options={[
            { value: 'edit', label: words.views.edit },
            { value: 'versions', label: words.views.versions },
          ]}
          onChoose={(view) =>
            void navigate({
              search: ({ view: _, ...rest }) => ({ ...rest, ...(view === 'versions' && { view }) }),
              replace: true,
            })
          }
        />
        <ExportPrompts names={[`${prompt.name}@${version.version}`]} label={text.prompts.files.exportOne} />
        <Button size="xs" variant="default" onClick={() => open('copy')}>
          {words.fork}
        </Button>
        <Button
          size="xs"
          variant="default"
          renderRoot={(link) => (
            <Link
              to="/playground"
              search={{ ...place, prompt: `${prompt.name}@${version.version}` }}
              {...link}
            />
          )}
        >
          {words.tryIt}
        </Button>
        <Button size="xs" onClick={() => open('start')}>
          {text.prompts.start.open}
        </Button>
      </PageHeader>
      {search.view === 'versions' ? (
        <Versions prompt={prompt} version={version} search={search} />
      ) : (
        <div className={classes.bench}>
          <div className={classes.write}>
            <Editor content={draft.content} issues={issues} place={place} onChange={draft.change} />
            <About key={prompt.name} prompt={prompt} />
          </div>
          <section
            className={classes.read}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            aria-label={text.prompts.preview.title}
          >
            {benchmarks.data && (
              <Preview content={draft.content} place={place} benchmarks={benchmarks.data} search={search} />
            )}
          </section>
        </div>
      )}
      <SaveBar
        prompt={prompt}
        version={version}
        content={draft.content}
        isChanged={draft.isChanged}
        issues={issues.length}
        onDiscard={draft.discard}
        onCopy={() => open('copy')}
      />
      {dialog === 'copy' && (
        <NewPrompt
          origin={{ name: prompt.name, version: version.version, content: draft.content }}
          onCreated={draft.discard}
          onClose={() => open(null)}
        />
      )}
      {dialog === 'start' && (
        <StartRun
          prompt={prompt}
          version={version}
          isChanged={draft.isChanged}
          benchmark={place?.benchmark ?? 'sample'}
          onClose={() => open(null)}
        />
      )}
      <span className="visually-hidden">
        <Link to="/prompts">{words.toList}</Link>
      </span>
    </>
  )
}
