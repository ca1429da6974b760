import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { Keys } from '../ui/Keys.tsx'
import type { ShortcutGroup } from '../ui/shortcuts.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import classes from './ShortcutSheet.module.css'

/** The cheat sheet: what keys do on the page behind it. */
export function ShortcutSheet(props: {
  groups: readonly ShortcutGroup[]
  onClose: () => void
}): ReactElement {
  const text = useText().shortcuts
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={text.title}
      size="lg"
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content, header: classes.header }}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <div className={classes.groups}>
        {props.groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={`${keys} ${label}`}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
