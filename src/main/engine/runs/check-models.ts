import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type WhyUnavailable, whyUnavailableIn } from '#shared/domain/problem-detail.ts'

interface Unavailable {
  readonly model: string
  readonly why: WhyUnavailable
  readonly problem: Problem
}

/**
 * Looks at every model before anything is planned. Rejects with what is wrong with the one that cannot be asked; where
 * there are others, with which those are.
 */
export async function checkModels(
  models: readonly Model[],
  check: (model: Model) => Promise<void>,
): Promise<void> {
  const found = (await Promise.all(models.map((model) => findUnavailable(model, check)))).flatMap(
    (unavailable) => unavailable ?? [],
  )
  const [first] = found
  if (!first) return
  if (models.length === 1) throw first.problem
  const { code, hint } = first.problem
  const available = models.flatMap(({ name }) => (found.some(({ model }) => model === name) ? [] : [name]))
  const wayOn = available.length === 0 ? null : '“cothub run --skip-unavailable” starts the others'
  throw new Problem(code, found.map(({ problem }) => problem.message).join('; '), {
    hint: [hint, wayOn].filter((words) => words !== null).join('; '),
    cause: first.problem,
    detail: {
      kind: 'models-unavailable',
      models: found.map(({ model, why }) => ({ model, why })),
      available,
    },
  })
}

async function findUnavailable(
  model: Model,
  check: (model: Model) => Promise<void>,
): Promise<Unavailable | null> {
  try {
    await check(model)
    return null
  } catch (problem) {
    const why = problem instanceof Problem ? whyUnavailableIn(problem.detail) : null
    if (!(problem instanceof Problem) || why === null) throw problem
    return { model: model.name, why, problem }
  }
}
