import { Button, Modal } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { runRequest } from '#shared/contract/run-request.ts'
import type { PromptVersionView, PromptView, RunSummary } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { serverOf } from '#shared/domain/model.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBenchmarkData } from '../../../queries/data.ts'
import { Estimate, isStartable } from '../../../queries/Estimate.tsx'
import { useModels } from '../../../queries/models.ts'
import { PowerCalculator } from '../../../queries/PowerCalculator.tsx'
import { tasksOf } from '../../../queries/place.ts'
import { useRunPrompt } from '../../../queries/prompts.ts'
import { StartFailure } from '../../../queries/StartFailure.tsx'
import { useEstimates } from '../../../queries/start.ts'
import { CheckList } from '../../../ui/CheckList.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import classes from '../../../ui/form.module.css'
import { AgainstChoice } from './AgainstChoice.tsx'
import { StartedRuns } from './StartedRuns.tsx'
import own from './StartRun.module.css'

/** As many items as tell a middling difference, and not so many that anybody waits long. */
const USUAL_LIMIT = 200

/** Runs a version alone, or A against B over the same items, from which one click leads to the verdict. */
export function StartRun(props: {
  prompt: PromptView
  version: PromptVersionView
  isChanged: boolean
  benchmark: Benchmark
  onClose: () => void
}): ReactElement {
  const { prompt, version } = props
  const text = useText()
  const words = text.prompts.start
  const models = useModels()
  const benchmarks = useBenchmarkData()
  const start = useRunPrompt()
  const [chosen, choose] = useState<readonly string[]>([])
  const [benchmark, setBenchmark] = useState<Benchmark>(props.benchmark)
  const [limit, setLimit] = useState(String(USUAL_LIMIT))
  const [seed, setSeed] = useState('0')
  const [against, setAgainst] = useState<string | null>(null)
  const [started, setStarted] = useState<readonly RunSummary[] | null>(null)
  const name = `${prompt.name}@${version.version}`
  const prompts = against === null ? [name] : [against, name]
  const requests = prompts.flatMap(
    (one) =>
      runRequest.safeParse({
        models: chosen,
        benchmarks: [benchmark],
        prompt: one,
        limit: limit === '' ? null : Number(limit),
        seed: Number(seed) || 0,
      }).data ?? [],
  )
  const estimates = useEstimates(requests)
  const go = async (models: readonly string[]): Promise<void> => {
    const all: RunSummary[] = []
    for (const request of requests)
      all.push(...(await start.mutateAsync({ ...request, models: [...models] })))
    setStarted(all)
  }
  // A start that fails says so in the form.
  const startWith = (models: readonly string[]): void => void go(models).catch(() => undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    startWith(chosen)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={words.title(prompt.name, version.version)}
      size={started ? 'md' : 760}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {started ? (
        <StartedRuns runs={started} onClose={props.onClose} />
      ) : (
        <form className={own.columns} onSubmit={submit}>
          <div className={classes.form}>
            {props.isChanged && <p className={classes.hint}>{words.unsaved}</p>}
            <CheckList
              label={words.models}
              options={(models.data ?? []).map((model) => ({
                value: model.name,
                label: model.name,
                detail: model.key === 'missing' ? words.keyMissing : serverOf(model),
              }))}
              chosen={chosen}
              onChoose={choose}
            />
            <div className={classes.two}>
              <label>
                {words.benchmark}
                <select
                  value={benchmark}
                  onChange={(event) => {
                    const data = benchmarks.data?.find((one) => one.benchmark === event.currentTarget.value)
                    if (data) setBenchmark(data.benchmark)
                  }}
                >
                  {benchmarks.data
                    ?.filter((data) => tasksOf(data).length > 0)
                    .map((data) => (
                      <option key={data.benchmark} value={data.benchmark}>
                        {text.benchmark[data.benchmark]}
                      </option>
                    ))}
                </select>
              </label>
              <AgainstChoice
                prompt={prompt}
                version={version.version}
                against={against}
                onChoose={setAgainst}
              />
              <label>
                {words.limit}
                <input
                  type="number"
                  min={1}
                  value={limit}
                  onChange={(event) => setLimit(event.currentTarget.value)}
                />
              </label>
              <label>
                {words.seed}
                <input
                  type="number"
                  min={0}
                  value={seed}
                  onChange={(event) => setSeed(event.currentTarget.value)}
                />
              </label>
            </div>
            <p className={classes.hint}>{words.limitHint}</p>
            <Fold summary={text.power.title}>
              <PowerCalculator
                benchmark={benchmark}
                items={Number(limit) > 0 ? Math.trunc(Number(limit)) : null}
              />
            </Fold>
          </div>
          <div className={classes.form}>
            {requests.length > 0 && <Estimate estimates={estimates} onStartWith={startWith} />}
            {start.error && <StartFailure error={start.error} onStartWith={startWith} />}
            <div className={classes.buttons}>
              <Button
                size="xs"
                type="submit"
                disabled={!isStartable(requests, estimates)}
                loading={start.isPending}
              >
                {words.start(Math.max(1, chosen.length) * prompts.length)}
              </Button>
              {chosen.length === 0 && <span className={classes.hint}>{words.noModels}</span>}
            </div>
          </div>
        </form>
      )}
    </Modal>
  )
}
