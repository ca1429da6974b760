import type { ScorePoint } from '#shared/board/score-points.ts'
import { MODEL_TYPES, type ModelType } from '#shared/domain/model.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { GLYPH_SHAPES, type GlyphFill, type GlyphShape } from '../../../ui/charts/glyph.tsx'
import type { LegendEntry } from '../../../ui/charts/Legend.tsx'
import { CATEGORY_COLOURS, OTHER_COLOUR } from '../../../ui/charts/style.ts'

/** Own runs are full, what others report is a ring; an average over both is a ring with a dot, as imports are. */
export const fillOf = (provenance: ScorePoint['provenance']): GlyphFill =>
  provenance === 'own' ? 'solid' : provenance === 'published' ? 'ring' : 'target'

/** A mark beside a name has the colour of a person's own work, or of ink. */
export const markColour = (provenance: ScorePoint['provenance']): string =>
  provenance === 'own' ? 'var(--amber)' : 'var(--ink-3)'

const TYPES = [...MODEL_TYPES, null] as const

export function shapeOf(type: ModelType | null): GlyphShape {
  return GLYPH_SHAPES[TYPES.indexOf(type)] ?? 'cross'
}

export const colourOf = (organisation: string | null, frequent: readonly string[]): string =>
  CATEGORY_COLOURS[frequent.indexOf(organisation ?? '')] ?? OTHER_COLOUR

/** Signs of what is drawn, and of nothing else. */
export function organisationLegend(
  points: readonly ScorePoint[],
  frequent: readonly string[],
  text: Messages,
): LegendEntry[] {
  const words = text.charts
  const types = new Set(points.map(({ model }) => model.type))
  const hasOthers = points.some(({ model }) => !frequent.includes(model.organisation ?? ''))
  return [
    ...frequent.map((label) => glyph(label, 'circle', 'solid', colourOf(label, frequent))),
    ...(hasOthers ? [glyph(words.otherOrganisations, 'circle', 'solid', OTHER_COLOUR)] : []),
    ...TYPES.filter((type) => types.has(type)).map((type) =>
      glyph(type ?? words.typeUnknown, shapeOf(type), 'ring', 'var(--ink-2)'),
    ),
    ...provenanceLegend(points, text),
  ]
}

export function provenanceLegend(
  points: readonly Pick<ScorePoint, 'provenance'>[],
  text: Messages,
): LegendEntry[] {
  const words = text.charts
  const labels = {
    own: words.ownMark,
    published: words.publishedMark,
    imported: words.importedMark,
    mixed: words.provenance.mixed,
  } as const
  const present = new Set(points.map(({ provenance }) => provenance))
  return (['own', 'published', 'imported', 'mixed'] as const)
    .filter((provenance) => present.has(provenance))
    .map((provenance) => glyph(labels[provenance], 'circle', fillOf(provenance), markColour(provenance)))
}

const glyph = (label: string, shape: GlyphShape, fill: GlyphFill, colour: string): LegendEntry => ({
  label,
  sign: { kind: 'glyph', shape, fill, colour },
})
