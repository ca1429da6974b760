import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import page from '../../ui/page.module.css'
import { AppearancePanel } from './AppearancePanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { OutgoingPanel } from './OutgoingPanel.tsx'
import { RememberedPanel } from './RememberedPanel.tsx'
import { StorePanel } from './StorePanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'

export function SettingsPage(): ReactElement {
  return (
    <>
      <PageHeader title={useText().settings.title} />
      <div className={page.body}>
        <div className={page.column}>
          <AppearancePanel />
          <StorePanel />
          <KeysPanel />
          <OutgoingPanel />
          <VersionsPanel />
          <RememberedPanel />
        </div>
      </div>
    </>
  )
}
