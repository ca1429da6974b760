import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { inTransaction, type Store, statement } from './connection.ts'

const MODEL_COLUMNS = `name, provider, model_id AS modelId, base_url AS baseUrl, key_env AS keyEnv, organisation,
  params_b AS paramsB, type, price_in_usd_per_mtok AS priceInUsdPerMtok,
  price_out_usd_per_mtok AS priceOutUsdPerMtok`

/** The models added to the store, by name. */
export function listModels(store: Store): Model[] {
  return statement<[], Model>(store, `SELECT ${MODEL_COLUMNS} FROM model ORDER BY name`).all()
}

export function findModel(store: Store, name: string): Model | null {
  return (
    statement<[string], Model>(store, `SELECT ${MODEL_COLUMNS} FROM model WHERE name = ?`).get(name) ?? null
  )
}

/** Fails with `conflict` where the name is taken. */
export function addModel(store: Store, model: Model, now: Date): void {
  const { changes } = inTransaction(store, () =>
    statement<[Model & { createdAt: string }]>(
      store,
      `INSERT INTO model (name, provider, model_id, base_url, key_env, organisation, params_b, type,
                          price_in_usd_per_mtok, price_out_usd_per_mtok, created_at)
       VALUES (@name, @provider, @modelId, @baseUrl, @keyEnv, @organisation, @paramsB, @type,
               @priceInUsdPerMtok, @priceOutUsdPerMtok, @createdAt)
       ON CONFLICT (name) DO NOTHING`,
    ).run({ ...model, createdAt: now.toISOString() }),
  )
  if (changes === 1) return
  throw new Problem('conflict', `there is a model “${model.name}” already`, {
    hint: 'choose another name, or remove that model first',
    detail: { kind: 'model-exists', name: model.name },
  })
}

/** Everything but the name. Null where there is no such model. */
export function updateModel(store: Store, model: Model): Model | null {
  const { changes } = inTransaction(store, () =>
    statement<[Model]>(
      store,
      `UPDATE model SET provider = @provider, model_id = @modelId, base_url = @baseUrl, key_env = @keyEnv,
              organisation = @organisation, params_b = @paramsB, type = @type,
              price_in_usd_per_mtok = @priceInUsdPerMtok, price_out_usd_per_mtok = @priceOutUsdPerMtok
        WHERE name = @name`,
    ).run(model),
  )
  return changes === 1 ? findModel(store, model.name) : null
}

/** What was removed; null where there was no such model. Runs keep their own copy of its settings. */
export function removeModel(store: Store, name: string): Model | null {
  return inTransaction(store, () => {
    const model = findModel(store, name)
    statement<[string]>(store, 'DELETE FROM model WHERE name = ?').run(name)
    return model
  })
}
