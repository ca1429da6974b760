import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import classes from './toast.module.css'

export type ToastKind = 'good' | 'attention' | 'bad'

const COLOURS: Readonly<Record<ToastKind, string>> = {
  good: 'var(--good)',
  attention: 'var(--amber)',
  bad: 'var(--bad)',
}
const SHOWN_MS = 6_000

/**
 * Says that something happened that nobody was waiting for. What needs a person stays until it is closed. A toast
 * takes the place of the one with its `id`.
 */
export function showToast(toast: {
  id: string
  kind: ToastKind
  title: string
  children?: ReactNode
  /** Name of the button that closes it. */
  close: string
}): void {
  notifications.hide(toast.id)
  notifications.show({
    id: toast.id,
    title: toast.title,
    message: toast.children,
    color: COLOURS[toast.kind],
    autoClose: toast.kind === 'good' ? SHOWN_MS : false,
    closeButtonProps: { 'aria-label': toast.close },
    classNames: { root: classes.toast, description: classes.message },
  })
}
