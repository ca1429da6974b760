import type { ReactElement } from 'react'
import { formatBytes, formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useSystemInfo } from '../../queries/system.ts'
import { CommandLine } from '../../ui/CommandLine.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Rows } from './Rows.tsx'
import classes from './Settings.module.css'

export function StorePanel(): ReactElement {
  const { settings, copy } = useText()
  const text = settings.store
  const info = useSystemInfo()
  const store = info.data?.store
  return (
    <Panel title={text.title} text={text.text}>
      <Rows
        rows={[
          { name: text.path, value: <bdi>{store?.path ?? '…'}</bdi> },
          { name: text.size, value: store ? formatBytes(store.byteLength) : '…' },
          {
            name: text.holds,
            value: store
              ? text.contents(formatCount(store.runs), formatCount(store.items), formatCount(store.responses))
              : '…',
          },
          { name: text.schema, value: store?.schemaVersion ?? '…' },
        ]}
      />
      {!store && info.error && <QueryFailure error={info.error} retry={() => void info.refetch()} />}
      <div className={classes.another}>
        <p className={classes.quiet}>{text.another}</p>
        <CommandLine
          command="npm run -s cothub -- serve --db other.sqlite"
          copy={copy.copy}
          copied={copy.copied}
        />
      </div>
    </Panel>
  )
}
