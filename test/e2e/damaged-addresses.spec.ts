import { expect, test } from './app.ts'
import { expectLoaded, PAGES } from './pages.ts'

/** What no parameter of any view is, in the shapes that a cut, typed or outdated link gives it. */
const DAMAGE = ['[broken', 'abc', '{}', '5', '[null]', '-3', '[{"by":1}]', '""', '[[]]'] as const

/** Every parameter that some view reads, and one that none does. */
const NAMES =
  'a at average b before benchmark benchmarks by cell chart columns desc details differs edit facts find formats heat item judgement kind label latency limit marks maxTokens modelWidth models new nonsense of open order organisations outcome paramsB params picked price prompt provenance reasoning released requireAll sample samples seed selected showArtificial shots sort sources status style tab table tag task temperature text tokens top types under variants version view weights'.split(
    ' ',
  )

const VIEWS = [...new Set(Object.values(PAGES).map((address) => address.split('?')[0] ?? ''))]

test('opens every view whatever its address holds, and puts the address right', async ({ app, page }) => {
  test.slow()
  for (const [index, view] of VIEWS.entries())
    for (const round of [0, 1, 2]) {
      const parts = NAMES.map((name, place) => {
        const damage = DAMAGE[(place + index + round * 4) % DAMAGE.length] ?? ''
        return `${name}=${encodeURIComponent(damage)}`
      })
      const address = `${view}?${parts.join('&')}`
      await page.goto(`${app.url}${address}`)
      await expectLoaded(page, address)
      await expect(page.getByText(/ran into a defect/), address).toHaveCount(0)
      if (view !== '#/nowhere') expect(page.url(), address).not.toContain('nonsense')
    }
})

test('reads an address with a damaged part as if the part were not there', async ({ app, page }) => {
  await page.goto(`${app.url}#/leaderboard?weights=foo&sort=[broken`)
  await expect(page.getByRole('button', { name: 'View: Default' })).toBeVisible()
  await expect(page.getByText('471 models')).toBeVisible()
  expect(page.url()).toMatch(/#\/leaderboard$/)
})
