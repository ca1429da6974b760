import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ModelSensitivity, Study, StudyItem } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useStudyItems } from '../../queries/sensitivity.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import table from '../../ui/table.module.css'
import classes from './Sensitivity.module.css'
import { type StudySearch, UNDER } from './search.ts'
import { variantNames } from './variant-name.ts'

const PAGE_ITEMS = 50
const SHOWN_CHARACTERS = 160

/** Items under all the variants of one model, the most sensitive first, or those right under every, some or none. */
export function ItemsPanel(props: {
  study: Study
  model: ModelSensitivity
  search: StudySearch
}): ReactElement {
  const { study, model, search } = props
  const text = useText()
  const words = text.sensitivity.items
  const navigate = useNavigate({ from: '/sensitivity/$studyId' })
  const [shown, show] = useState(PAGE_ITEMS)
  const items = useStudyItems({
    id: study.id,
    model: model.model,
    under: search.under ?? null,
    limit: Math.min(shown, 1000),
  })
  const counts = { all: model.items, ...model.rightUnder }
  return (
    <Panel
      title={words.title}
      actions={
        <Choice
          label={words.under.label}
          value={search.under ?? 'all'}
          options={(['all', ...UNDER] as const).map((value) => ({
            value,
            label: `${words.under[value]} ${formatCount(counts[value])}`,
          }))}
          onChoose={(under) =>
            void navigate({
              search: ({ under: _, ...rest }) => ({ ...rest, ...(under !== 'all' && { under }) }),
              replace: true,
            })
          }
        />
      }
    >
      {items.error ? (
        <QueryFailure error={items.error} retry={() => void items.refetch()} />
      ) : !items.data ? (
        <TableSkeleton rows={5} columns={5} label={words.title} />
      ) : items.data.total === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <>
          <ItemsTable study={study} items={items.data.items} />
          {items.data.total > items.data.items.length && (
            <div>
              <Button size="xs" variant="default" onClick={() => show(shown + PAGE_ITEMS)}>
                {words.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  )
}

function ItemsTable({ study, items }: { study: Study; items: readonly StudyItem[] }): ReactElement {
  const text = useText()
  const words = text.sensitivity.items
  const nameOf = variantNames(study, text)
  return (
    <PlainTable
      caption={words.caption}
      columns={[
        { label: words.question },
        { label: words.gold },
        { label: words.right, numeric: true },
        { label: words.sensitivity, numeric: true },
        { label: words.answers },
      ]}
    >
      {items.map((item) => (
        <tr key={item.itemId}>
          <td className={classes.question} title={item.question.slice(0, 1000)}>
            <bdi>{item.question.slice(0, SHOWN_CHARACTERS)}</bdi>
          </td>
          <td className={table.name}>
            <bdi>{item.gold}</bdi>
          </td>
          <td data-numeric>{words.rightOf(item.right, item.answers.length)}</td>
          <td data-numeric>{item.sensitivity.toFixed(3)}</td>
          <td>
            <span className={classes.answers}>
              {item.answers.map(({ variant, outcome, answer, attemptId }) => (
                <span
                  key={attemptId}
                  title={`${nameOf(variant)}: ${text.outcome[outcome]}${answer === null ? '' : `, ${answer.slice(0, SHOWN_CHARACTERS)}`}`}
                >
                  <ToneDot tone={outcome} />
                  <span className="visually-hidden">
                    {nameOf(variant)}: {text.outcome[outcome]}, {answer ?? words.noAnswer}
                  </span>
                </span>
              ))}
            </span>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
