/// <reference types="electron" />
import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { Problem } from '#shared/domain/problem.ts'
import { createEngine } from '../../engine/index.ts'
import { chooseStorePath } from '../../store-path.ts'
import type { EngineFailure, EngineRequest } from './engine-messages.ts'

/** Entry of the utility process: the engine, spoken to over a port for each page. Its argument is the app's folder. */
const appRoot = process.argv[2]
if (!appRoot) throw new Error('the engine’s process was started without the app’s folder')

try {
  const engine = await createEngine({
    storePath: chooseStorePath(undefined, process.env),
    appRoot,
    host: 'electron',
    env: process.env,
  })
  const handler = new RPCHandler(engine.router, {
    interceptors: [
      onError((error) => {
        // What is meant for the user goes to the page; a defect must also be seen here.
        if (!(error instanceof ORPCError)) console.error(error)
      }),
    ],
  })
  // Messages sent before this line wait in the port.
  process.parentPort.on('message', ({ data, ports }) => {
    const request: EngineRequest = data
    if (request.kind === 'close') {
      void engine.close().finally(() => process.exit(0))
      return
    }
    const [port] = ports
    if (!port) return
    handler.upgrade(port)
    port.start()
  })
} catch (error) {
  const failure: EngineFailure = {
    kind: 'failed',
    message: error instanceof Error ? error.message : String(error),
    hint: error instanceof Problem ? error.hint : null,
  }
  console.error(error)
  process.parentPort.postMessage(failure)
  process.exitCode = 1
}
