import * as z from 'zod'
import { runRequest, sampling } from '#shared/contract/run-request.ts'
import type { RunRequest } from '#shared/contract/views.ts'

const fields = runRequest.shape

/** A field as an address may hold it: absent where nothing was chosen, or nothing a request could hold. */
const asChosen = <Field extends z.ZodType>(field: Field) => field.optional().catch(undefined)

const startChoices = z.object({
  models: asChosen(fields.models),
  benchmarks: asChosen(fields.benchmarks),
  formats: asChosen(fields.formats.unwrap()),
  prompt: asChosen(fields.prompt.unwrap().unwrap()),
  limit: asChosen(fields.limit.unwrap().unwrap()),
  seed: asChosen(sampling.shape.seed.unwrap()),
  samples: asChosen(fields.samples.unwrap()),
  temperature: asChosen(fields.temperature.unwrap()),
  maxTokens: asChosen(sampling.shape.maxTokens.unwrap()),
  concurrency: asChosen(fields.concurrency.unwrap()),
  label: asChosen(fields.label.unwrap().unwrap().min(1)),
})

/** What has been chosen for a new run, as the address keeps it; what is absent has not been touched. */
export type StartChoices = z.output<typeof startChoices>

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseStartChoices(raw: object): StartChoices {
  const chosen = startChoices.parse(raw)
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
}

/** What still has to be chosen; a prompt that is named brings its format along. */
export function missingOf(choices: StartChoices): 'models' | 'benchmarks' | 'formats' | null {
  if (!choices.models) return 'models'
  if (!choices.benchmarks) return 'benchmarks'
  return choices.formats || choices.prompt ? null : 'formats'
}

/** The request the choices make; null as long as something is missing, whatever a request falls back on. */
export function requestOf(choices: StartChoices): RunRequest | null {
  return missingOf(choices) ? null : (runRequest.safeParse(choices).data ?? null)
}
