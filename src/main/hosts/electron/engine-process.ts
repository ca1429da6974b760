/// <reference types="electron" />
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { Problem } from '#shared/domain/problem.ts'
import { createEngine } from '../../engine/index.ts'
import { chooseStorePath } from '../../store-path.ts'
import type { EngineMessage, EngineRequest } from './engine-messages.ts'

/** Entry of the utility process: the engine, spoken to over a port for each page. Its argument is the app's folder. */
const appRoot = process.argv[2]
if (!appRoot) throw new Error('the engine’s process was started without the app’s folder')

const typedKeys = Promise.withResolvers<Readonly<Record<string, string>>>()
const keeping = new Map<number, (isEncrypted: boolean) => void>()
let keysTyped = 0
const tellMain = (message: EngineMessage): void => process.parentPort.postMessage(message)

async function startEngine(appRoot: string) {
  const engine = await createEngine({
    storePath: chooseStorePath(undefined, process.env),
    appRoot,
    host: 'electron',
    env: process.env,
    typedKeys: await typedKeys.promise,
    keepKey: async (variable, key) => {
      const number = ++keysTyped
      const kept = new Promise<boolean>((resolve) => keeping.set(number, resolve))
      tellMain({ kind: 'keep-key', number, variable, key })
      return (await kept) ? 'encrypted' : 'memory'
    },
  })
  const handler = new RPCHandler(engine.router, {
    interceptors: [
      onError((error) => {
        // What is meant for the user goes to the page; a defect must also be seen here.
        if (!(error instanceof ORPCError)) console.error(error)
      }),
    ],
  })
  return { engine, handler }
}

const starting = startEngine(appRoot)

process.parentPort.on('message', async ({ data, ports }) => {
  const request: EngineRequest = data
  if (request.kind === 'keys') return typedKeys.resolve(request.keys)
  if (request.kind === 'kept') return keeping.get(request.number)?.(request.isEncrypted)
  // Where it could not start, the process is about to end.
  const started = await starting.catch(() => null)
  if (!started) return
  if (request.kind === 'close') {
    void started.engine.close().finally(() => process.exit(0))
    return
  }
  const [port] = ports
  if (!port) return
  started.handler.upgrade(port)
  port.start()
})

starting.catch((error: unknown) => {
  console.error(error)
  tellMain({
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
    hint: error instanceof Problem ? error.hint : null,
  })
  process.exitCode = 1
  // Main's port would keep the process.
  setImmediate(() => process.exit())
})
