import { EventEmitter } from 'node:events'

/** Electron's main end of the channel to its pages. */
export const ipcMain = new EventEmitter()
