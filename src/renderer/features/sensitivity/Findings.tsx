import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Classes } from './Classes.tsx'
import { Distribution } from './Distribution.tsx'
import { Effects } from './Effects.tsx'
import { sayFinding } from './headline.ts'
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
  const { sentence, grounds } = sayFinding(study, text)
  return (
    <>
      <section className={classes.headline}>
        <h2>{sentence}</h2>
        {grounds.map((ground) => (
          <p key={ground}>{ground}</p>
        ))}
      </section>
      <Matrix study={study} />
      {study.models.length > 0 && study.status === 'done' && <Robustness study={study} />}
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
