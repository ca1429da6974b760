import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { EmptyNote } from '../ui/EmptyNote.tsx'

export function NoSuchPage(): ReactElement {
  const text = useText().failure
  return (
    <EmptyNote title={text.notFound} text={text.notFoundHint}>
      <Link to="/leaderboard">{text.toLeaderboard}</Link>
    </EmptyNote>
  )
}
