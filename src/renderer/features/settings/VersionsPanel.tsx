import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useSystemInfo } from '../../queries/system.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Rows } from './Rows.tsx'

export function VersionsPanel(): ReactElement {
  const text = useText().settings.versions
  const info = useSystemInfo().data
  return (
    <Panel title={text.title}>
      <Rows
        rows={[
          { name: text.app, value: info?.version ?? '…' },
          { name: text.host, value: info ? text.hosts[info.host] : '…' },
          { name: text.node, value: info?.node ?? '…' },
          { name: text.sqlite, value: info?.sqlite ?? '…' },
          { name: text.platform, value: info?.platform ?? '…' },
        ]}
      />
    </Panel>
  )
}
