import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useModels } from '../../queries/models.ts'
import { Fold } from '../../ui/Fold.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './Settings.module.css'

/** What may leave the machine, and where it would go. */
export function OutgoingPanel(): ReactElement {
  const text = useText().settings.outgoing
  const asking = (useModels().data ?? []).filter(({ provider }) => provider !== 'baseline')
  const addresses = new Set(asking.map(({ baseUrl, provider }) => baseUrl ?? text.usualAddress(provider)))
  return (
    <Panel title={text.title} text={text.text} id="outgoing">
      <ul className={classes.list}>
        <li>{text.runs}</li>
        <li>{text.downloads}</li>
        <li>{text.links}</li>
      </ul>
      <p className={classes.quiet}>{text.nothing}</p>
      {addresses.size === 0 ? (
        <p className={classes.quiet}>{text.noAddresses}</p>
      ) : (
        <Fold summary={text.addresses} detail={String(addresses.size)}>
          <ul className={classes.list}>
            {[...addresses].map((address) => (
              <li key={address}>
                <bdi>{address}</bdi>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Panel>
  )
}
