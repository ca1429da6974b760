/** `npm run bench` lists the benches, `npm run bench -- NAME …` runs them one after another. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Not benches themselves: this file, and what the benches share. */
const NO_BENCH = new Set([
  'bare-chromium',
  'build-big-store',
  'interactions',
  'large-board',
  'latency-server',
  'main-thread',
  'run',
])

const files = await readdir(import.meta.dirname)
const names = files
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => !NO_BENCH.has(name))
  .sort()
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !names.includes(name))

if (chosen.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no bench “${name}”.`)
  console.log(`Benches: ${names.join(', ')}`)
  process.exitCode = unknown.length > 0 ? 2 : 0
} else {
  for (const name of chosen) {
    console.log(`== ${name}`)
    await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)
  }
}
