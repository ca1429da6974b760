import { test as base, expect } from '@playwright/test'
import { type BrowserApp, fillStore, openBrowserApp } from '../support/browser-app.ts'

/**
 * `app`: the page over a filled store, shared by the tests of a worker, which only look. `emptyApp`: one of its
 * own for each test. Every test also fails on an error in the page and on a request that leaves the machine.
 */
export const test = base.extend<{ emptyApp: BrowserApp; watch: undefined }, { app: BrowserApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const app = await openBrowserApp()
      await fillStore(app)
      await use(app)
      await app.dispose()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: likewise
  emptyApp: async ({}, use) => {
    const app = await openBrowserApp()
    await use(app)
    await app.dispose()
  },
  watch: [
    async ({ page }, use) => {
      const errors: string[] = []
      const foreign: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol !== 'data:' && hostname !== '127.0.0.1') foreign.push(request.url())
      })
      await use(undefined)
      expect(errors, 'errors in the page').toEqual([])
      expect(foreign, 'requests that leave the machine').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
