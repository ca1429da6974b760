import type { ReactElement } from 'react'
import { usePainted } from '../ui/use-painted.ts'
import { isInstantReady, useInstant, useLanguage } from './language.tsx'

/**
 * An ISO instant, written out. The first that a page writes takes the browser as long as drawing a table does, so that
 * it comes after the first picture, in which its room is kept.
 */
export function Instant({ iso }: { iso: string }): ReactElement {
  const written = useInstant()
  const { language } = useLanguage()
  const isPainted = usePainted()
  if (isPainted || isInstantReady(language)) return <>{written(iso)}</>
  return <span style={{ visibility: 'hidden' }}>{iso.slice(0, 'YYYY-MM-DD HH:MM'.length)}</span>
}
