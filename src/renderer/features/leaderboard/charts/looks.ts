import type { ScorePoint } from '#shared/board/score-points.ts'
import { MODEL_TYPES, type ModelType } from '#shared/domain/model.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { GLYPH_SHAPES, type GlyphFill, type GlyphLook, type GlyphShape } from '../../../ui/charts/glyph.tsx'
import type { LegendEntry } from '../../../ui/charts/Legend.tsx'
import { CATEGORY_COLOURS, OTHER_COLOUR } from '../../../ui/charts/style.ts'

const FILLS = {
  own: 'solid',
  published: 'ring',
  imported: 'diamond',
  mixed: 'target',
} as const satisfies Record<ScorePoint['provenance'], GlyphFill>

/** Where a mark's shape says something else, what is in it says where its figure comes from. */
export const fillOf = (provenance: ScorePoint['provenance']): GlyphFill => FILLS[provenance]

/** A mark that says nothing else looks as it does in the table. */
export const provenanceLook = (provenance: ScorePoint['provenance']): GlyphLook => ({
  shape: provenance === 'imported' ? 'diamond' : 'circle',
  fill: provenance === 'imported' ? 'ring' : fillOf(provenance),
  colour: markColour(provenance),
})

/** A mark beside a name has the colour of a person's own work, or of ink. */
const markColour = (provenance: ScorePoint['provenance']): string =>
  provenance === 'own' ? 'var(--amber)' : 'var(--ink-3)'

const TYPES = [...MODEL_TYPES, null] as const

export function shapeOf(type: ModelType | null): GlyphShape {
  return GLYPH_SHAPES[TYPES.indexOf(type)] ?? 'cross'
}

/** Which colour each organisation of a chart has: its own one, as in every chart. */
export type OrganisationColours = ReadonlyMap<string, number>

export const colourOf = (organisation: string | null, colours: OrganisationColours): string =>
  CATEGORY_COLOURS[colours.get(organisation ?? '') ?? -1] ?? OTHER_COLOUR

/** Signs of what is drawn, and of nothing else. */
export function organisationLegend(
  points: readonly ScorePoint[],
  colours: OrganisationColours,
  text: Messages,
): LegendEntry[] {
  const words = text.charts
  const types = new Set(points.map(({ model }) => model.type))
  const hasOthers = colours.size > 0 && points.some(({ model }) => !colours.has(model.organisation ?? ''))
  return [
    ...[...colours.keys()].map((label) => glyph(label, 'circle', 'solid', colourOf(label, colours))),
    ...(hasOthers ? [glyph(words.otherOrganisations, 'circle', 'solid', OTHER_COLOUR)] : []),
    ...TYPES.filter((type) => types.has(type)).map((type) =>
      glyph(type ?? words.typeUnknown, shapeOf(type), 'ring', 'var(--ink-2)'),
    ),
    ...provenanceLegend(points, text, { shapesSayElse: true }),
  ]
}

export function provenanceLegend(
  points: readonly Pick<ScorePoint, 'provenance'>[],
  text: Messages,
  { shapesSayElse = false } = {},
): LegendEntry[] {
  const words = text.charts
  const labels = {
    own: words.ownMark,
    published: words.publishedMark,
    imported: shapesSayElse ? words.importedInside : words.importedMark,
    mixed: words.provenance.mixed,
  } as const
  const present = new Set(points.map(({ provenance }) => provenance))
  return (['own', 'published', 'imported', 'mixed'] as const)
    .filter((provenance) => present.has(provenance))
    .map((provenance) => {
      const look = provenanceLook(provenance)
      return shapesSayElse
        ? {
            label: labels[provenance],
            sign: { kind: 'filling', fill: fillOf(provenance), colour: 'var(--ink-2)' },
          }
        : glyph(labels[provenance], look.shape, look.fill, look.colour)
    })
}

const glyph = (label: string, shape: GlyphShape, fill: GlyphFill, colour: string): LegendEntry => ({
  label,
  sign: { kind: 'glyph', shape, fill, colour },
})
