import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const appRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Each file holds one import its room must not make, and the rules that have to say so. */
const VIOLATIONS = [
  { file: 'src/shared/node.ts', imports: 'node:fs', rules: ['shared'] },
  { file: 'src/shared/view.ts', imports: 'react', rules: ['shared'] },
  { file: 'src/shared/engine.ts', imports: '../main/engine/index.ts', rules: ['shared'] },
  {
    file: 'src/main/engine/scoring/file.ts',
    imports: 'node:fs',
    rules: ['engine-scoring'],
  },
  { file: 'src/main/engine/scoring/row.ts', imports: '../store/index.ts', rules: ['engine-scoring'] },
  { file: 'src/main/engine/analysis/row.ts', imports: '../store/index.ts', rules: ['engine-analysis'] },
  { file: 'src/main/engine/analysis/file.ts', imports: 'node:fs', rules: ['engine-analysis'] },
  { file: 'src/main/engine/store/score.ts', imports: '../scoring/index.ts', rules: ['engine-store'] },
  { file: 'src/main/engine/providers/row.ts', imports: '../store/index.ts', rules: ['engine-providers'] },
  { file: 'src/main/engine/benchmarks/ask.ts', imports: '../runs/index.ts', rules: ['engine-benchmarks'] },
  { file: 'src/main/engine/prompts/run.ts', imports: '../runs/index.ts', rules: ['engine-prompts'] },
  { file: 'src/main/engine/runs/csv.ts', imports: '../interchange/index.ts', rules: ['engine-runs'] },
  {
    file: 'src/main/engine/interchange/ask.ts',
    imports: '../providers/index.ts',
    rules: ['engine-interchange'],
  },
  { file: 'src/main/engine/api/host.ts', imports: '../../hosts/cli/index.ts', rules: ['engine'] },
  {
    file: 'src/main/engine/runs/sql.ts',
    imports: 'better-sqlite3',
    rules: ['engine-runs', 'sqlite-in-store'],
  },
  { file: 'src/main/engine/api/sdk.ts', imports: 'openai', rules: ['sdks-in-providers'] },
  { file: 'src/main/engine/api/window.ts', imports: 'electron', rules: ['electron-in-its-host'] },
  { file: 'src/main/hosts/cli/serve.ts', imports: '../http/index.ts', rules: ['host-cli'] },
  { file: 'src/main/hosts/http/cli.ts', imports: '../cli/index.ts', rules: ['host-http'] },
  { file: 'src/main/hosts/electron/cli.ts', imports: '../cli/index.ts', rules: ['host-electron'] },
  { file: 'src/main/hosts/http/sql.ts', imports: '../../engine/store/index.ts', rules: ['host-http'] },
  { file: 'src/main/hosts/cli/entry.ts', imports: '../../cli.ts', rules: ['entry', 'host-cli'] },
  { file: 'src/preload/file.ts', imports: 'node:fs', rules: ['preload'] },
  { file: 'src/renderer/app/engine.ts', imports: '../../main/engine/index.ts', rules: ['renderer'] },
  { file: 'src/renderer/app/file.ts', imports: 'node:fs', rules: ['renderer'] },
  {
    file: 'src/renderer/features/runs/other.ts',
    imports: '../leaderboard/index.ts',
    rules: ['renderer-features'],
  },
  { file: 'src/renderer/features/runs/app.ts', imports: '../../app/index.ts', rules: ['renderer-features'] },
  { file: 'src/renderer/ui/query.ts', imports: '../queries/index.ts', rules: ['renderer-ui'] },
  { file: 'src/renderer/queries/page.ts', imports: '../features/runs/index.ts', rules: ['renderer-queries'] },
  { file: 'src/renderer/client/query.ts', imports: '../queries/index.ts', rules: ['renderer-client'] },
  { file: 'src/main/engine/store/test.ts', imports: 'vitest', rules: ['engine-store', 'no-tests-in-source'] },
  {
    file: 'src/main/engine/store/nowhere.ts',
    imports: './nowhere-at-all.ts',
    rules: ['engine', 'engine-store', 'no-unresolvable'],
  },
] as const

const ALLOWED = [
  { file: 'src/shared/contract.ts', imports: 'zod' },
  { file: 'src/main/engine/store/sql.ts', imports: 'better-sqlite3' },
  { file: 'src/main/engine/providers/sdk.ts', imports: 'openai' },
  { file: 'src/main/engine/runs/plan.ts', imports: '../store/index.ts' },
  { file: 'src/main/engine/runs/file.ts', imports: 'node:fs' },
  { file: 'src/main/engine/scoring/score.test.ts', imports: 'vitest' },
  { file: 'src/main/hosts/electron/window.ts', imports: 'electron' },
  { file: 'src/main/hosts/cli/engine.ts', imports: '../../engine/index.ts' },
  { file: 'src/renderer/features/runs/page.ts', imports: '../../queries/index.ts' },
  { file: 'src/main/cli.ts', imports: './hosts/http/index.ts' },
] as const

/** What the imports above point to. */
const INDEXES = [
  ...['scoring', 'analysis', 'store', 'providers', 'benchmarks', 'prompts', 'runs', 'interchange'].map(
    (room) => `src/main/engine/${room}/index.ts`,
  ),
  'src/main/engine/index.ts',
  ...['cli', 'http', 'electron'].map((host) => `src/main/hosts/${host}/index.ts`),
  ...['app', 'queries', 'features/runs', 'features/leaderboard'].map(
    (room) => `src/renderer/${room}/index.ts`,
  ),
]

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let tree: string
let found: Map<string, string[]>
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'cothub-imports-'))
  await cp(join(appRoot, 'package.json'), join(tree, 'package.json'))
  await symlink(join(appRoot, 'node_modules'), join(tree, 'node_modules'), 'dir')
  for (const file of INDEXES) await write(file, 'export {}\n')
  for (const { file, imports } of [...VIOLATIONS, ...ALLOWED]) await write(file, `import '${imports}'\n`)
  await write('src/shared/circle.ts', "import { back } from './circle-back.ts'\n")
  await write('src/shared/circle-back.ts', "import type { forth } from './circle.ts'\n")
  found = await cruise()
})
afterAll(() => rm(tree, { recursive: true }))

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true })
  await writeFile(join(tree, file), text)
}

/** The names of the broken rules, by file. */
async function cruise(): Promise<Map<string, string[]>> {
  const script = join(appRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [script, '--config', join(appRoot, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  // It ends with an error, as there are violations.
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 1e8 }, (_error, output) => resolve(output))
  })
  const { violations } = report.parse(JSON.parse(stdout)).summary
  const byFile = Map.groupBy(violations, (violation) => violation.from)
  return new Map([...byFile].map(([file, own]) => [file, own.map(({ rule }) => rule.name).sort()]))
}

describe('the import table', () => {
  it.each(VIOLATIONS)('$file must not import $imports', ({ file, rules }) => {
    expect(found.get(file)).toEqual([...rules].sort())
  })

  it.each(ALLOWED)('$file may import $imports', ({ file }) => {
    expect(found.get(file)).toBeUndefined()
  })

  it('allows no circle, not even of types', () => {
    // A circle is reported once, from one of its files.
    const files = ['src/shared/circle.ts', 'src/shared/circle-back.ts']
    expect(files.flatMap((file) => found.get(file) ?? [])).toEqual(['no-circular'])
  })
})
