import type { SECTION_ICONS } from './icons.tsx'

interface Section {
  /** Its name among the messages and the icons. */
  readonly name: keyof typeof SECTION_ICONS
  readonly to: string
  /** Pressed after `g`, goes there. */
  readonly key: string
}

/** The places of the app, as the navigation, the palette and the shortcuts list them. */
export const SECTIONS = [
  { name: 'leaderboard', to: '/leaderboard', key: 'l' },
  { name: 'runs', to: '/runs', key: 'r' },
  { name: 'prompts', to: '/prompts', key: 'p' },
  { name: 'playground', to: '/playground', key: 'y' },
  { name: 'compare', to: '/compare', key: 'c' },
  { name: 'sensitivity', to: '/sensitivity', key: 'v' },
  { name: 'methods', to: '/methods', key: 'h' },
  { name: 'data', to: '/data', key: 'd' },
  { name: 'models', to: '/models', key: 'm' },
  { name: 'settings', to: '/settings', key: 's' },
] as const satisfies readonly Section[]
