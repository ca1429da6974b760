/** Runs in the worker before the utility process's own module: gives it `process.parentPort`. */
import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { MessagePortMain } from './ports.ts'

interface Posted {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

class ParentPort extends EventEmitter {
  /** As in Electron, messages wait until there is someone to hear them. */
  override on(name: string, listener: (...args: never[]) => void): this {
    const isFirst = name === 'message' && this.listenerCount('message') === 0
    super.on(name, listener as (...args: unknown[]) => void)
    if (isFirst) {
      parentPort?.on('message', ({ data, ports }: Posted) => {
        this.emit('message', { data, ports: ports.map((port) => new MessagePortMain(port)) })
      })
    }
    return this
  }

  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
