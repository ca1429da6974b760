import type { ReactElement } from 'react'
import type { ModelSensitivity, Study } from '#shared/contract/views.ts'
import { formatCount, formatPoints, formatProbability } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { DifferenceBar, differenceAxis } from '../../ui/DifferenceBar.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'
import classes from './Sensitivity.module.css'
import { variantNames } from './variant-name.ts'

type Effect = ModelSensitivity['effects'][number]

/** Chance may not have done it, all changes looked at together. */
const signOf = ({ holmP, difference }: Effect): 'better' | 'worse' | 'unclear' =>
  holmP >= 0.05 ? 'unclear' : difference > 0 ? 'better' : 'worse'

/** Every change against the prompt as it is, the one that moved most first. */
export function Effects({ study, model }: { study: Study; model: ModelSensitivity }): ReactElement {
  const text = useText()
  const words = text.sensitivity.effects
  const nameOf = variantNames(study, text)
  const { effects } = model
  const bounds = effects.flatMap(({ ci95, difference }) => [difference, ...(ci95 ?? [])])
  const axis = differenceAxis(Math.min(0, ...bounds), Math.max(0, ...bounds))
  return (
    <Panel title={words.title}>
      {effects.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <PlainTable
          caption={words.caption}
          columns={[
            { label: words.change },
            { label: words.n, numeric: true },
            { label: words.difference, numeric: true },
            { label: words.interval },
            { label: words.holm, numeric: true },
          ]}
        >
          {effects.map((effect) => (
            <tr key={effect.variant}>
              <td className={classes.change} title={nameOf(effect.variant)}>
                {nameOf(effect.variant)}
              </td>
              <td data-numeric>{formatCount(effect.n)}</td>
              <td data-numeric className={table.strong}>
                {formatPoints(effect.difference)}
              </td>
              <td>
                {effect.ci95 && (
                  <DifferenceBar
                    size="line"
                    axis={axis}
                    value={effect.difference}
                    low={effect.ci95[0]}
                    high={effect.ci95[1]}
                    sign={signOf(effect)}
                    label={text.compare.verdict.interval(
                      formatPoints(effect.difference),
                      formatPoints(effect.ci95[0]),
                      formatPoints(effect.ci95[1]),
                    )}
                  />
                )}
              </td>
              <td data-numeric>{formatProbability(effect.holmP)}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Panel>
  )
}
