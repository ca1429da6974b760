import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { MessagePortMain } from './ports.ts'

const PRELUDE = new URL('./utility-prelude.ts', import.meta.url).href

/** A utility process as a worker: unlike a child process, it can be handed real ports. */
class UtilityProcess extends EventEmitter {
  readonly #worker: Worker

  constructor(modulePath: string, args: readonly string[]) {
    super()
    this.#worker = new Worker(modulePath, { argv: [...args], execArgv: ['--import', PRELUDE] })
    this.#worker.on('message', (message: unknown) => this.emit('message', message))
    this.#worker.on('error', (error) => console.error('the utility process threw', error))
    this.#worker.on('exit', (code) => this.emit('exit', code))
  }

  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map(({ inner }) => inner)
    this.#worker.postMessage({ data, ports }, ports)
  }

  /** The stand-in's own: a port to it such as a page has. */
  openPort(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    this.#worker.postMessage({ data: { kind: 'page' }, ports: [port1] }, [port1])
    return port2
  }

  kill(): boolean {
    void this.#worker.terminate()
    return true
  }
}

const running: UtilityProcess[] = []

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = []): UtilityProcess {
    const child = new UtilityProcess(modulePath, args)
    running.push(child)
    return child
  },
}

export function newestUtilityProcess(): UtilityProcess {
  const newest = running.at(-1)
  if (!newest) throw new Error('no utility process is running')
  return newest
}

/** What a crash looks like from outside. */
export function killUtilityProcesses(): void {
  for (const child of running.splice(0)) child.kill()
}
