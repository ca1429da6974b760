/** What runs in the page before it: the stand-in's half there. Sent to Chromium as text, so it stands alone. */
export interface PageHalf {
  /** A message from main. With a `portId` it brings a port; what is posted to that goes back to Node under it. */
  receive(channel: string, portId: number | null): void
  /** What Node posts to a port. */
  deliver(portId: number, data: unknown): void
}

declare global {
  interface Window {
    electronStandIn: PageHalf
    electronSend(channel: string): Promise<void>
    electronPost(portId: number, data: unknown): Promise<void>
  }
}

type CommonJsModule = (require: () => unknown, module: { exports: object }, exports: object) => void

/** `electron` as a preload sees it, and the loading of the built preload with it. */
export function runPreload(load: CommonJsModule): void {
  const listeners = new Map<string, (event: { ports: MessagePort[] }) => void>()
  const ports = new Map<number, MessagePort>()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => Object.defineProperty(window, name, { value: api }),
    },
    ipcRenderer: {
      send: (channel: string) => void window.electronSend(channel),
      on: (channel: string, listener: (event: { ports: MessagePort[] }) => void) =>
        listeners.set(channel, listener),
    },
  }
  window.electronStandIn = {
    receive: (channel, portId) => {
      if (portId === null) return listeners.get(channel)?.({ ports: [] })
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => void window.electronPost(portId, data)
      ports.set(portId, port1)
      listeners.get(channel)?.({ ports: [port2] })
    },
    deliver: (portId, data) => ports.get(portId)?.postMessage(data),
  }
  load(() => electron, { exports: {} }, {})
}
