import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useModels } from '../../queries/models.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useSystemInfo } from '../../queries/system.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import table from '../../ui/table.module.css'
import { listKeyVariables } from './keys.ts'
import classes from './Settings.module.css'

/** The names of the variables that hold keys, and whether they do. A value never comes this far. */
export function KeysPanel(): ReactElement {
  const { settings, connection } = useText()
  const text = settings.keys
  const models = useModels()
  const info = useSystemInfo()
  const error = models.error ?? info.error
  return (
    <Panel title={text.title} text={text.text}>
      {models.data && info.data ? (
        <PlainTable
          caption={text.caption}
          columns={[{ label: text.variable }, { label: text.usedBy }, { label: text.state }]}
        >
          {listKeyVariables(models.data, info.data.providers).map((key) => (
            <tr key={key.variable}>
              <td>
                <code>{key.variable}</code>
              </td>
              <td className={classes.users}>
                {key.models.length > 0 ? (
                  <bdi>{key.models.join(', ')}</bdi>
                ) : (
                  <span className={table.quiet}>{text.nobody(key.provider ?? '')}</span>
                )}
              </td>
              <td>
                <Badge kind={key.isSet ? 'good' : key.models.length > 0 ? 'attention' : 'quiet'}>
                  {key.isSet ? text.set : text.missing}
                </Badge>
              </td>
            </tr>
          ))}
        </PlainTable>
      ) : error ? (
        <QueryFailure
          error={error}
          retry={() => {
            void models.refetch()
            void info.refetch()
          }}
        />
      ) : (
        <TableSkeleton rows={2} columns={3} label={connection.connecting} />
      )}
      <p className={classes.quiet}>{text.hint}</p>
    </Panel>
  )
}
