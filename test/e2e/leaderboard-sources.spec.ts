import type { Figure } from '../../src/shared/board/figure.ts'
import { joinFigures } from '../../src/shared/board/join-figures.ts'
import { expect, test } from './app.ts'

/** Places in the app, as parts of its address, with the source of every figure that has to be shown there. */
interface Place {
  readonly open: string
  readonly at?: string
  readonly sources: readonly string[]
}

test('shows a source link of each of the 5,540 published figures', async ({ app, page }) => {
  test.slow()
  const wholes = (await published(app.client.board.figures())).filter(({ task }) => task === null)
  const benchmarks = [...new Set(wholes.map(({ benchmark }) => benchmark))]
  const tasks = (
    await Promise.all(benchmarks.map((benchmark) => published(app.client.board.tasks({ benchmark }))))
  )
    .flat()
    .filter(({ task }) => task !== null)
  expect(wholes.length + tasks.length).toBe(5_540)

  const overviews = placesOf(wholes, ({ model }) => model).map(
    ([figure, sources]): Place => ({ open: figure.model, sources }),
  )
  const byTask = placesOf(tasks, ({ model, benchmark }) => `${model}\n${benchmark}`).map(
    ([{ model, benchmark }, sources]): Place => {
      const beside = wholes.filter((whole) => whole.model === model && whole.benchmark === benchmark)
      return { open: model, at: benchmark, sources: [...beside.map(sourceOf), ...sources].sort() }
    },
  )
  // No column has a figure, so that only what is looked at is drawn.
  await page.goto(`${app.url}#/leaderboard?columns=[{"benchmark":"none"}]`)
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
  const shown = await page.evaluate(visitEach, [...overviews, ...byTask])
  expect(shown).toEqual([...overviews, ...byTask].map(({ sources }) => sources))
})

const sourceOf = (figure: Figure): string =>
  figure.provenance === 'own' ? '' : (figure.source.url ?? 'no address')

async function published(asked: Promise<Parameters<typeof joinFigures>[0]>): Promise<Figure[]> {
  return joinFigures(await asked).filter(({ provenance }) => provenance === 'published')
}

const placesOf = (
  figures: readonly Figure[],
  key: (figure: Figure) => string,
): [first: Figure, sources: string[]][] =>
  [...Map.groupBy(figures, key).values()].flatMap((group) =>
    group[0] ? [[group[0], group.map(sourceOf).sort()] as [Figure, string[]]] : [],
  )

/** In the page: goes through the places, opens every task, and gives the addresses of all links to sources. */
async function visitEach(places: readonly Place[]): Promise<string[][]> {
  const until = <Found>(find: () => Found | null): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find()
        if (found === null) return
        watch.disconnect()
        resolve(found)
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
      look()
    })
  const panelOf = ({ open, at = '' }: Place): Element | null => {
    const panel = document.querySelector('aside')
    const isThere = panel?.querySelector('h2')?.textContent === open
    return isThere && panel.querySelector('select')?.value === at ? panel : null
  }
  const shown: string[][] = []
  for (const place of places) {
    const { sources: _, ...parts } = place
    const search = { columns: [{ benchmark: 'none' }], showArtificial: true, ...parts }
    location.hash = `#/leaderboard?${new URLSearchParams(
      Object.entries(search).map(([name, part]) => [name, JSON.stringify(part)]),
    )}`
    const panel = await until(() => panelOf(place))
    const closed = 'button[aria-expanded="false"]'
    for (const button of panel.querySelectorAll<HTMLElement>(closed)) button.click()
    await until(() => (panel.querySelector(closed) === null ? panel : null))
    shown.push(
      [...panel.querySelectorAll('a[data-source]')].map((link) => link.getAttribute('href') ?? '').sort(),
    )
  }
  return shown
}
