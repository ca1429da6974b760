import type { ReactNode } from 'react'
import type { Searchable } from './rank.ts'

/** One thing the palette can do. */
export interface Entry extends Searchable {
  /** Unique among all. */
  readonly id: string
  readonly group: 'places' | 'here' | 'actions' | 'views' | 'models' | 'prompts' | 'runs'
  readonly description?: string
  readonly icon?: ReactNode
  readonly keys?: ReactNode
  readonly run: () => void
}
