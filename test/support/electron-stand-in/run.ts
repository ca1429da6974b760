/** Runs the built main process with the stand-in for `electron`: `node run.ts MAIN_MODULE`. */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Client } from '#shared/contract/index.ts'
import { app, becomeReady } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { answerWithProtocol } from './protocol.ts'
import { answerDialog, report, type TestRequest } from './test-channel.ts'
import { killUtilityProcesses, newestUtilityProcess } from './utility-process.ts'

const STAND_IN = new URL('./electron.ts', import.meta.url).href
const [mainModule] = process.argv.slice(2)
if (!mainModule) throw new Error('which main module?')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
})
process.on('message', (request: TestRequest) => void serve(request))
process.on('disconnect', () => app.quit())
await import(pathToFileURL(mainModule).href)
becomeReady()

async function askEngine<Answer>(ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const port = newestUtilityProcess().openPort()
  const answer = await ask(createORPCClient(new RPCLink({ port })))
  port.close()
  return answer
}

async function serve(request: TestRequest): Promise<void> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) throw new Error('there is no window')
  switch (request.kind) {
    case 'rows': {
      const page = await window.page
      await page.evaluate(() => {
        location.hash = '#/runs'
      })
      const runs = page.getByRole('row').filter({ hasText: 'baseline:' })
      await runs.first().waitFor()
      const rows = await runs.allInnerTexts()
      return report({ kind: 'rows', rows })
    }
    case 'preferences':
      return report({ kind: 'preferences', preferences: window.options.webPreferences })
    case 'navigate':
      return report({ kind: 'allowed', isAllowed: window.webContents.mayNavigate(request.url) })
    case 'open':
      return report({ kind: 'allowed', isAllowed: window.webContents.mayOpen(request.url) })
    case 'fetch': {
      const { status, headers } = await answerWithProtocol(request.url)
      return report({ kind: 'fetched', status, policy: headers.get('Content-Security-Policy') })
    }
    case 'reload':
      await (await window.page).reload()
      return report({ kind: 'reloaded' })
    case 'await-banner': {
      const banner = (await window.page).getByRole('alert')
      await banner.waitFor({ state: request.isShown ? 'visible' : 'detached' })
      return report({ kind: 'banner' })
    }
    case 'type-key': {
      const { variable, key } = request
      return report({
        kind: 'key',
        ...(await askEngine((client) => client.models.setKey({ variable, key }))),
      })
    }
    case 'is-key-set': {
      const listed = await askEngine((client) => client.models.list())
      const isSet = listed.some(({ keyVariable, key }) => keyVariable === request.variable && key === 'set')
      return report({ kind: 'key', isSet, kept: null })
    }
    case 'kill-engine':
      return killUtilityProcesses()
    case 'close-window':
      return window.close()
    case 'answer-dialog':
      return answerDialog(request.button)
  }
}
