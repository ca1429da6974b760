import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebFrameMain } from 'electron'
import { ENGINE_PORT } from '#shared/desktop.ts'
import type { EngineFailure, EngineMessage, EngineRequest } from './engine-messages.ts'
import type { KeyVault } from './key-vault.ts'

/** Longest the engine may take to interrupt its runs and close the store when the app quits. */
const LONGEST_CLOSE_MS = 15_000

export interface EngineChild {
  /** Starts the engine's process if it is not running. */
  start(): void
  /** Gives a page a port of its own; while the engine is down, as soon as it is up again. */
  connect(frame: WebFrameMain): void
  /** Lets the engine finish what it has in hand, then ends it. */
  stop(): Promise<void>
}

/** Why the engine ended by itself. */
export interface EngineExit {
  readonly exitCode: number
  /** null for a crash; else what it said before it ended. */
  readonly failure: EngineFailure | null
}

/** Keeps the engine in a process of its own, so that neither SQLite nor scoring ever holds up the window. */
export function createEngineChild(options: {
  modulePath: string
  appRoot: string
  vault: KeyVault
  onExit: (exit: EngineExit) => void
}): EngineChild {
  let child: UtilityProcess | null = null
  let isStopping = false
  const waiting: WebFrameMain[] = []
  const connected = new Set<WebFrameMain>()

  const send = (engine: UtilityProcess, frame: WebFrameMain): void => {
    if (frame.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    engine.postMessage({ kind: 'page' } satisfies EngineRequest, [port1])
    frame.postMessage(ENGINE_PORT, null, [port2])
    connected.add(frame)
  }

  const start = (): void => {
    if (child) return
    const engine = utilityProcess.fork(options.modulePath, [options.appRoot], {
      serviceName: 'cothub-engine',
    })
    let failure: EngineFailure | null = null
    child = engine
    engine.postMessage({ kind: 'keys', keys: options.vault.read() } satisfies EngineRequest)
    engine.on('message', (message: EngineMessage) => {
      if (message.kind === 'failed') {
        failure = message
        return
      }
      const { number, variable, key } = message
      const isEncrypted = options.vault.keep(variable, key)
      engine.postMessage({ kind: 'kept', number, isEncrypted } satisfies EngineRequest)
    })
    engine.once('exit', (exitCode) => {
      child = null
      for (const frame of connected) if (!frame.isDestroyed()) frame.postMessage(ENGINE_PORT, null)
      connected.clear()
      if (!isStopping) options.onExit({ exitCode, failure })
    })
    for (const frame of waiting.splice(0)) send(engine, frame)
  }

  return {
    start,
    connect: (frame) => (child ? send(child, frame) : waiting.push(frame)),
    stop: async () => {
      isStopping = true
      const engine = child
      if (!engine) return
      const { promise: exited, resolve } = Promise.withResolvers<void>()
      engine.once('exit', () => resolve())
      const timer = setTimeout(() => engine.kill(), LONGEST_CLOSE_MS)
      engine.postMessage({ kind: 'close' } satisfies EngineRequest)
      await exited
      clearTimeout(timer)
    },
  }
}
