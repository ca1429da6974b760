import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopHost, ENGINE_PORT } from '#shared/desktop.ts'

const host: DesktopHost = {
  requestEnginePort: () => ipcRenderer.send(ENGINE_PORT),
}
contextBridge.exposeInMainWorld('cothubDesktop', host)

// A port cannot cross the context bridge; it can be posted to the page's own window.
ipcRenderer.on(ENGINE_PORT, (event) => {
  window.postMessage(ENGINE_PORT, window.location.origin, [...event.ports])
})
