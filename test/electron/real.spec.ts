import { _electron, expect, test } from '@playwright/test'
import { findElectronRuntime } from '../../src/main/hosts/cli/electron-runtime.ts'
import { appRoot, completeRuns, openTestEngine } from '../support/engine.ts'

const MISSING = 'Electron’s runtime is not installed; npx install-electron fetches it'

test('Electron itself shows the first rows of the leaderboard', async () => {
  const executablePath = findElectronRuntime(appRoot, process.env)
  if (executablePath === null) console.log(`skipped: ${MISSING}`)
  test.skip(executablePath === null, MISSING)
  const store = await openTestEngine()
  await completeRuns(store.client, {
    models: ['baseline:random'],
    benchmarks: ['sample'],
    formats: ['in-context-cot'],
  })
  await store.engine.close()
  const electron = await _electron.launch({
    executablePath: executablePath ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), appRoot],
    env: { ...process.env, COTHUB_DB: store.storePath } as Record<string, string>,
  })
  const window = await electron.firstWindow()
  await expect(window.getByRole('rowheader').first()).toBeVisible()
  await electron.close()
  await store.dispose()
})
