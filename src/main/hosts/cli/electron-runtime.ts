import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckResult } from '#shared/contract/views.ts'

/**
 * Electron's executable, or null where its runtime is not installed. The npm package alone is not the runtime:
 * that is downloaded apart, and `path.txt` appears beside the package once it has been.
 */
export function findElectronRuntime(
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const packageDir = join(appRoot, 'node_modules', 'electron')
  const pathFile = join(packageDir, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const executable = override
    ? join(override, named ?? 'electron')
    : named === null
      ? null
      : join(packageDir, 'dist', named)
  return executable !== null && existsSync(executable) ? executable : null
}

export function checkElectronRuntime(
  appRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): CheckResult {
  const executable = findElectronRuntime(appRoot, env)
  return {
    name: 'desktop window',
    ok: true,
    detail: executable
      ? `Electron's runtime is at ${executable}`
      : "Electron's runtime is not installed, so the app opens in a browser",
    hint: executable ? null : 'To have its own window, run: npx install-electron',
  }
}
