import type { ReactElement, ReactNode } from 'react'

const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

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

const icon = (drawing: ReactNode): ReactElement => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...STROKE}>
    {drawing}
  </svg>
)

export const SECTION_ICONS = {
  leaderboard: icon(<path d="M3 14V8m5 6V3m5 11v-4" />),
  runs: icon(<path d="M4 3l9 5-9 5z" />),
  prompts: icon(<path d="M3 4h10M3 8h7M3 12h9" />),
  playground: icon(<path d="M6 2h4M7 2v4l-4 7.2c-.4.7.1.8.8.8h8.4c.7 0 1.2-.1.8-.8L9 6V2M5 10h6" />),
  compare: icon(<path d="M5 3v10M11 3v10M2 6l3-3 3 3M8 10l3 3 3-3" />),
  sensitivity: icon(<path d="M2 8h2.5l2-5 3 10 2-5H14" />),
  methods: icon(
    <>
      <circle cx="4" cy="12" r="1.6" />
      <circle cx="8" cy="5" r="1.6" />
      <circle cx="13" cy="9" r="1.6" />
      <path d="M5 11l2.4-4.6M9.4 5.8l2.4 2.2" />
    </>,
  ),
  data: icon(
    <>
      <ellipse cx="8" cy="4" rx="5" ry="2" />
      <path d="M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </>,
  ),
  models: icon(
    <>
      <rect x="3" y="3" width="10" height="10" rx="2" />
      <path d="M6 8h4M8 6v4" />
    </>,
  ),
  settings: icon(
    <>
      <circle cx="8" cy="8" r="2.4" />
      <path d="M8 2v2M8 12v2M2 8h2M12 8h2" />
    </>,
  ),
} as const
