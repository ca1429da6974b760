import { Fragment, type ReactElement } from 'react'
import classes from './Keys.module.css'

const MAC = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
  ' ': '␣',
}

/** How the caps of a shortcut are written: `mod+k` is `Ctrl K`, or `⌘K` on a Mac. */
export function writeKey(key: string): string {
  if (key.startsWith('mod+')) return `${MAC ? '⌘' : 'Ctrl '}${key.slice(4).toUpperCase()}`
  return KEY_CAPS[key] ?? key
}

/** The keys of a shortcut as caps, one after another. */
export function Keys({ keys }: { keys: string }): ReactElement {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may hold the same key twice
        <Fragment key={at}>
          <kbd>{writeKey(key)}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
