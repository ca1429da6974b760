import { Skeleton } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PromptView } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { usePrompt } from '../../queries/prompts.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import page from '../../ui/page.module.css'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/prompts/$name')

export function PromptPage(): ReactElement {
  const { name } = route.useParams()
  const text = useText()
  const prompt = usePrompt(name)
  if (prompt.data?.name === name) return <LoadedPrompt prompt={prompt.data} />
  return (
    <>
      <PageHeader title={name} />
      {prompt.error ? (
        <QueryFailure error={prompt.error} retry={() => void prompt.refetch()}>
          <Link to="/prompts">{text.prompts.page.toList}</Link>
        </QueryFailure>
      ) : (
        <Loading className={page.body} label={text.connection.connecting}>
          <Skeleton height={240} animate={false} />
        </Loading>
      )}
    </>
  )
}

function LoadedPrompt({ prompt }: { prompt: PromptView }): ReactElement {
  const text = useText().prompts.page
  const search = route.useSearch()
  const version =
    search.version === undefined
      ? prompt.versions[0]
      : prompt.versions.find((candidate) => candidate.version === search.version)
  if (!version)
    return (
      <>
        <PageHeader title={prompt.name} />
        <EmptyNote title={prompt.name} text={text.unknownVersion(search.version ?? 0)}>
          <Link to="/prompts/$name" params={{ name: prompt.name }}>
            {prompt.name}
          </Link>
        </EmptyNote>
      </>
    )
  return (
    <Workbench key={`${prompt.name}@${version.version}`} prompt={prompt} version={version} search={search} />
  )
}
