import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { formatPoints, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { useText } from '../../i18n/language.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Classes } from './Classes.tsx'
import { Distribution } from './Distribution.tsx'
import { Effects } from './Effects.tsx'
import { ItemsPanel } from './ItemsPanel.tsx'
import { Matrix } from './Matrix.tsx'
import { Robustness } from './Robustness.tsx'
import classes from './Sensitivity.module.css'
import type { StudySearch } from './search.ts'

/** What a study says: in a sentence, as a matrix, model against model, and for one model in every detail. */
export function Findings({ study, search }: { study: Study; search: StudySearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/sensitivity/$studyId' })
  const chosen = study.models.find(({ model }) => model === search.model) ?? study.models.at(-1)
  return (
    <>
      <section className={classes.headline}>
        <h2>{sayFinding(study, text)}</h2>
      </section>
      <Matrix study={study} />
      {study.models.length > 0 && <Robustness study={study} />}
      {chosen && (
        <>
          {study.models.length > 1 && (
            <div>
              <Choice
                label={text.sensitivity.distribution.model}
                value={chosen.model}
                options={study.models.map(({ model }) => ({ value: model, label: model }))}
                onChoose={(model) =>
                  void navigate({ search: (previous) => ({ ...previous, model }), replace: true })
                }
              />
            </div>
          )}
          <Distribution study={study} model={chosen} search={search} />
          <Effects study={study} model={chosen} />
          <Classes model={chosen} />
          <ItemsPanel key={chosen.model} study={study} model={chosen} search={search} />
        </>
      )}
    </>
  )
}

/** Of the model that is swayed most: by how much, and by what. */
function sayFinding({ models, variants }: Study, text: Messages): string {
  const words = text.sensitivity.headline
  const most = models.at(-1)
  if (!most) return words.nothing
  const said =
    most.spread === 0
      ? words.steady(most.model)
      : words.spread(
          most.model,
          (most.spread * 100).toFixed(1),
          formatScore(most.worst),
          formatScore(most.best),
        )
  const [effect] = most.effects
  const variant = variants.find(({ key }) => key === effect?.variant)
  if (!effect || !variant || effect.difference === 0) return said
  const moved = words.moved(
    text.sensitivity.kind[variant.kind],
    variant.detail,
    formatPoints(effect.difference),
  )
  return `${said} ${moved}`
}
