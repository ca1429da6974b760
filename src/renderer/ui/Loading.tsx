import type { ReactElement, ReactNode } from 'react'

/** What holds the place of something that is being fetched; `label` says what. */
export function Loading(props: {
  label: string
  className?: string | undefined
  children: ReactNode
}): ReactElement {
  return (
    <div className={props.className} role="status" aria-label={props.label}>
      {props.children}
    </div>
  )
}
