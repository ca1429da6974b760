import type { ReactElement } from 'react'

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4, strokeLinecap: 'round' } as const

/** The product's mark: a chain of thoughts that rises to a star. */
export function Mark(): ReactElement {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" color="var(--accent)" aria-hidden="true">
      <path d="M3 16l5-5 4 2 5-9" {...STROKE} />
      <g fill="currentColor">
        <circle cx="3" cy="16" r="1.6" />
        <circle cx="8" cy="11" r="1.6" />
        <circle cx="12" cy="13" r="1.6" />
        <circle cx="17" cy="4" r="2.2" />
      </g>
    </svg>
  )
}

export function LeaderboardIcon(): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 14V8m5 6V3m5 11v-4" {...STROKE} />
    </svg>
  )
}

export function RunsIcon(): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 3l9 5-9 5z" strokeLinejoin="round" {...STROKE} />
    </svg>
  )
}
