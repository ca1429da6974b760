import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { heatOpacity, heatStep, inkOn } from './heat.ts'
import { CATEGORY_COLOURS, OTHER_COLOUR } from './style.ts'

type Rgb = readonly [number, number, number]

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-mantine-color-scheme="dark"]')

const tokenIn = (block: string, name: string): string => {
  const value = new RegExp(`${name}: ([^;]+);`).exec(block)?.[1]
  if (value === undefined) throw new Error(`no token ${name}`)
  return value
}
const nameOf = (variable: string): string => variable.replace(/^var\(|\)$/g, '')

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const hex = (text: string): Rgb => {
  const part = (at: number): number => linear(Number.parseInt(text.slice(at, at + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: Rgb, b: Rgb): number => {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** How colours look without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const times = ([a, b, c]: Rgb, [x, y, z]: Rgb): number => Math.max(0, a * x + b * y + c * z)

/** OKLab: distances in it are about as large as they look. */
function lab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, block) => {
  const colours = [...CATEGORY_COLOURS, OTHER_COLOUR].map((colour) => hex(tokenIn(block, nameOf(colour))))
  const panel = hex(tokenIn(block, '--panel'))

  it.each(Object.entries(VISIONS))('colours of kinds are told apart with %s', (_vision, [r, g, b]) => {
    if (!r || !g || !b) throw new Error('no matrix')
    const seen = colours.map((colour) => lab([times(r, colour), times(g, colour), times(b, colour)]))
    for (const [index, one] of seen.entries())
      for (const other of seen.slice(index + 1))
        expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(0.08)
  })

  it('colours of kinds stand out from the ground of charts', () => {
    for (const colour of colours) expect(contrast(colour, panel)).toBeGreaterThan(3)
  })

  it('figures are readable on every step of the heat', () => {
    const [hue = 0, saturation = 0, lightness = 0] = tokenIn(block, '--heat')
      .split(' ')
      .map(Number.parseFloat)
    const channel = (n: number): number => {
      const k = (n + hue / 30) % 12
      const a = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100)
      return lightness / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    }
    const ground = tokenIn(block, '--panel')
    for (const value of Array.from({ length: 10 }, (_, index) => index / 10)) {
      const step = heatStep(value, [0, 1])
      const mixed = [channel(0), channel(8), channel(4)].map((part, index) => {
        const under = Number.parseInt(ground.slice(1 + 2 * index, 3 + 2 * index), 16) / 255
        return linear(part * heatOpacity(step) + under * (1 - heatOpacity(step)))
      }) as unknown as Rgb
      expect(contrast(hex(tokenIn(block, nameOf(inkOn(step)))), mixed)).toBeGreaterThan(4.5)
    }
  })
})
