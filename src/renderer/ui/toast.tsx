import { notifications } from '@mantine/notifications'
import type { ReactElement, ReactNode } from 'react'
import { PlainButton } from './PlainButton.tsx'
import classes from './toast.module.css'

/** `working`: under way, there until another takes its place or it is closed. */
export type ToastKind = 'good' | 'attention' | 'bad' | 'working'

const COLOURS: Readonly<Record<ToastKind, string>> = {
  good: 'var(--good)',
  attention: 'var(--amber)',
  bad: 'var(--bad)',
  working: 'var(--accent)',
}
const SHOWN_MS = 6_000
/** Long enough to read it and think twice. */
const SHOWN_LONGER_MS = 12_000

/**
 * Says that something happened that nobody was waiting for. What needs a person stays longer. A toast takes
 * the place of the one with its `id`.
 */
export function showToast(toast: {
  id: string
  kind: ToastKind
  title: string
  children?: ReactNode
  /** One thing that can be done about it, such as taking it back. */
  action?: { readonly label: string; readonly run: () => void }
  /** Name of the button that closes it. */
  close: string
}): void {
  notifications.hide(toast.id)
  notifications.show({
    id: toast.id,
    title: toast.title,
    message: (
      <>
        {toast.children}
        {toast.action && <ToastAction {...toast.action} id={toast.id} />}
      </>
    ),
    color: COLOURS[toast.kind],
    autoClose: shownMs(toast),
    closeButtonProps: { 'aria-label': toast.close },
    classNames: { root: classes.toast, title: classes.title, description: classes.message },
  })
}

function shownMs({ kind, action }: { kind: ToastKind; action?: unknown }): number | false {
  if (kind === 'working') return false
  return kind === 'good' && !action ? SHOWN_MS : SHOWN_LONGER_MS
}

/** Takes away what does not hold any longer. */
export const hideToast = (id: string): void => void notifications.hide(id)

function ToastAction(props: { id: string; label: string; run: () => void }): ReactElement {
  const act = (): void => {
    notifications.hide(props.id)
    props.run()
  }
  return (
    <PlainButton isCompact onClick={act}>
      {props.label}
    </PlainButton>
  )
}
