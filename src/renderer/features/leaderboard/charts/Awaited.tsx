import type { ReactElement, ReactNode } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'

/** A chart once its figures are there; before that their outline, or why they are not. */
export function Awaited<Data>(props: {
  data: Data | null
  query: { readonly error: unknown; refetch(): unknown }
  children: (data: Data) => ReactNode
}): ReactElement {
  const text = useText()
  const { data, query } = props
  if (data !== null) return <>{props.children(data)}</>
  if (query.error) return <QueryFailure error={query.error} retry={() => void query.refetch()} />
  return <TableSkeleton rows={12} columns={4} label={text.connection.connecting} />
}
