import { platform, release } from 'node:os'
import type { CheckResult, SystemInfo } from '#shared/contract/views.ts'
import { DEFAULT_KEY_ENV, PROVIDERS } from '#shared/domain/model.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { listBenchmarkData, listModels, storeInfo } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

export function systemApi(context: EngineContext) {
  return {
    info: api.system.info.handler(() => describeSystem(context)),
    doctor: api.system.doctor.handler(() => ({ info: describeSystem(context), checks: check(context) })),
  }
}

function describeSystem({ store, keys, host, version }: EngineContext): SystemInfo {
  const { sqliteVersion, ...info } = storeInfo(store)
  return {
    version,
    host,
    node: process.versions.node,
    sqlite: sqliteVersion,
    platform: `${platform()} ${release()} ${process.arch}`,
    store: info,
    providers: PROVIDERS.map((provider) => {
      const keyEnv = DEFAULT_KEY_ENV[provider]
      return { provider, keyEnv, isSet: keyEnv !== null && keys.isSet(keyEnv) }
    }),
  }
}

function check({ store, keys }: EngineContext): CheckResult[] {
  const data = listBenchmarkData(store).map(
    ({ benchmark, name, testItems, officialTestItems }): CheckResult => {
      const ok = officialTestItems === null ? testItems > 0 : testItems >= officialTestItems
      const of = officialTestItems === null ? '' : ` of ${formatCount(officialTestItems)}`
      return {
        name: `data: ${name}`,
        ok,
        detail: `${formatCount(testItems)}${of} test items`,
        hint: ok
          ? null
          : `“cothub data download ${benchmark}” fetches it, “cothub data import PATH” reads your copy`,
      }
    },
  )
  const models = listModels(store).flatMap((model): CheckResult[] => {
    const variable = keys.variableOf(model)
    if (variable === null) return []
    const ok = keys.isSet(variable)
    const detail = `key in ${variable} is ${ok ? 'set' : 'not set'}`
    return [{ name: `model: ${model.name}`, ok, detail, hint: ok ? null : `export ${variable}=…` }]
  })
  return [...data, ...models]
}
