/** What all charts share: the look of axes, as the tokens say. */
export const TICK = { fill: 'var(--ink-3)', fontSize: 12, fontFamily: 'var(--font)' } as const
export const AXIS_LINE = { stroke: 'var(--line-strong)' } as const
export const GRID = 'var(--line)'

/** Colours that are told apart with any colour vision; what has none of its own has a grey. */
export const CATEGORY_COLOURS = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `var(--category-${place})`)
export const OTHER_COLOUR = 'var(--mute)'
