import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Addresses of every view over the filled store, in the states worth looking at; some are typed with faults. */
export const PAGES: Readonly<Record<string, string>> = {
  leaderboard: '#/leaderboard',
  'leaderboard, nothing found': '#/leaderboard?text="nobody"',
  'leaderboard, in detail': '#/leaderboard?details=true&facts=["released"]&showArtificial=true',
  'leaderboard, sources': '#/leaderboard?open="LLaMA-65B"&at="mmlu"',
  'leaderboard, own runs': '#/leaderboard?columns=[{"benchmark":"sample"}]',
  charts: '#/leaderboard/charts',
  'models side by side': '#/leaderboard/compare?models=["LLaMA-65B","PaLM-540B"]',
  runs: '#/runs',
  'runs, two selected': '#/runs?selected=[1,2]',
  'a new run':
    '#/runs?new=true&models=["baseline:random"]&benchmarks=["sample/bbh"]&formats=["zero-shot-ao"]',
  'a run': '#/runs/1',
  'a hostile run': '#/runs/5',
  'a summary': '#/runs/1?view=summary',
  'a run, filtered': '#/runs/1?outcome=wrong&marks=["flagged"]&tokens=[1,null]',
  'an unknown attempt': '#/runs/1?attempt=999999',
  'an unknown run': '#/runs/9999',
  compare: '#/compare',
  'two runs': '#/compare?a=1&b=3',
  'two runs, an item open': '#/compare?a=1&b=3&item=2',
  'two runs, by task': '#/compare?a=1&b=3&view="tasks"',
  'two runs, by group': '#/compare?a=1&b=3&view="subgroups"',
  'two runs, what they cost': '#/compare?a=1&b=3&view="means"',
  'two runs, how many items': '#/compare?a=1&b=3&view="power"',
  'runs that are not there': '#/compare?a=97&b=98',
  prompts: '#/prompts',
  'prompts, nothing found': '#/prompts?text="nobody"',
  'a prompt': '#/prompts/gsm8k-zero-shot-cot',
  'a prompt with exemplars': '#/prompts/complexity-based-cot?style="text"&item=3',
  'versions of a prompt': '#/prompts/sample-zero-shot-ao?view="versions"',
  'an unknown prompt': '#/prompts/nobody',
  playground: '#/playground',
  studies: '#/sensitivity',
  'a new study': '#/sensitivity?new=true',
  'the four formats': '#/sensitivity?view="formats"',
  'an unknown study': '#/sensitivity/99',
  methods: '#/methods',
  data: '#/data',
  models: '#/models',
  'a new model': '#/models?add=true',
  settings: '#/settings',
  'no page': '#/nowhere',
}

/** Goes to a view without loading the page anew, and waits until it is there. */
export async function openView(page: Page, url: string, hash: string, name: string): Promise<void> {
  const [before, after] = [page.url().replace(url, ''), hash].map((address) => viewOf(address))
  // A view stands until the code of the next has come: what is marked here has to go.
  if (before !== after)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('main > *')) part.setAttribute('data-left', '')
    })
  await page.goto(url + hash)
  if (before !== after) await expect(page.locator('main > [data-left]'), name).toHaveCount(0)
  await expectLoaded(page, name)
}

/** What draws an address: the same for every run. */
const viewOf = (address: string): string | undefined => address.split('?', 1)[0]?.replace(/\d+/, 'N')

/** Waits until a view is there and nothing of it is still on its way. */
export async function expectLoaded(page: Page, name: string): Promise<void> {
  await expect(page.locator('main').getByRole('heading').first(), name).toBeVisible()
  // Only what holds the place of something else is a status with a name of its own: see `ui/Loading.tsx`.
  await expect(page.locator('[role=status][aria-label], main [aria-busy=true]'), name).toHaveCount(0)
}
