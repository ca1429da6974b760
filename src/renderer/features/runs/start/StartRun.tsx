import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { parseRunsSearch } from '../search.ts'
import { BeforeStart } from './BeforeStart.tsx'
import { BenchmarkChooser } from './BenchmarkChooser.tsx'
import type { StartChoices } from './choices.ts'
import { FormatChooser } from './FormatChooser.tsx'
import { ModelChooser } from './ModelChooser.tsx'
import { Settings } from './Settings.tsx'
import classes from './StartRun.module.css'

/** What to ask of whom; every choice is in the address at once, so that a reload loses none. */
export function StartRun({ choices }: { choices: StartChoices }): ReactElement {
  const text = useText().start
  const navigate = useNavigate({ from: '/runs' })
  const change = (changed: StartChoices): void => {
    void navigate({ search: (previous) => parseRunsSearch({ ...previous, ...changed }), replace: true })
  }
  return (
    <>
      <PageHeader title={text.title}>
        <Button size="xs" variant="default" renderRoot={(rest) => <Link {...rest} to="/runs" search={{}} />}>
          {text.close}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <ModelChooser chosen={choices.models ?? []} onChoose={(models) => change({ models })} />
        <BenchmarkChooser
          chosen={choices.benchmarks ?? []}
          onChoose={(benchmarks) => change({ benchmarks })}
        />
        <div className={classes.wide}>
          <FormatChooser choices={choices} onChange={change} />
          <Settings choices={choices} onChange={change} />
        </div>
        <BeforeStart choices={choices} />
      </div>
    </>
  )
}
