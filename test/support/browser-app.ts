import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EngineOptions } from '../../src/main/engine/index.ts'
import { type BrowserHost, serveBrowserHost } from '../../src/main/hosts/http/server.ts'
import { addModel, appRoot, completeRuns, openTestEngine, type TestEngine } from './engine.ts'
import { type ScriptedServer, startScriptedServer } from './scripted-server.ts'

/** Markup, scripts, and marks that turn the direction of what follows them, around one right-looking answer. */
export const HOSTILE_RESPONSE = [
  "<img src=x onerror=\"document.title='broken in'\"><script>document.title='broken in'</script>",
  '[a link](javascript:alert(1)) <a href="https://evil.example">away</a> \u202Edesrever\u2066',
  '<style>*{display:none}</style></div></section>',
  'The answer is 42.',
].join('\n')

export interface BrowserApp extends TestEngine {
  /** The page's address, with a slash at its end. */
  readonly url: string
  /** Speaks for every model of the store that is not a baseline. */
  readonly models: ScriptedServer
  readonly host: BrowserHost
}

/** Serves the built page over a fresh store, built anew if its sources have changed. */
export async function openBrowserApp(options: Pick<EngineOptions, 'localPorts'> = {}): Promise<BrowserApp> {
  await promisify(execFile)(process.execPath, [join(appRoot, 'scripts', 'build.mjs'), '--if-changed'])
  // Its models often never answer: a run that is put down need not wait for them.
  const engine = await openTestEngine({ drainMs: 500, ...options })
  const models = await startScriptedServer({ body: completion(HOSTILE_RESPONSE) })
  await addModel(engine.client, {
    name: 'hostile',
    provider: 'openai-compatible',
    modelId: 'hostile-1',
    baseUrl: `${models.url}/v1`,
    organisation: 'Somebody',
    type: 'RLHF',
    paramsB: 7,
    priceInUsdPerMtok: 1,
    priceOutUsdPerMtok: 2,
  })
  const host = await serveBrowserHost({
    engine: engine.engine,
    port: 0,
    rendererDir: join(appRoot, 'out', 'renderer'),
  })
  return {
    ...engine,
    url: host.url,
    host,
    models,
    dispose: async () => {
      await host.close()
      await models.stop()
      await engine.dispose()
    },
  }
}

/** The runs most tests look at: two baselines over the whole sample in two formats, and a hostile model. */
export async function fillStore({ client }: BrowserApp): Promise<void> {
  await completeRuns(client, {
    models: ['baseline:random', 'baseline:first-option'],
    benchmarks: ['sample'],
    formats: ['in-context-cot', 'zero-shot-ao'],
  })
  await completeRuns(client, {
    models: ['hostile'],
    benchmarks: ['sample/gsm8k'],
    formats: ['in-context-cot'],
    label: 'a hostile one',
  })
}

/** A chat completion as an OpenAI-compatible server sends it. */
export function completion(content: string): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'hostile-1-2026',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1200, completion_tokens: 34, total_tokens: 1234 },
  }
}
