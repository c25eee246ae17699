// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { barRows } from '../../src/features/compare/bars'
import { type FigureKind, figureChoice } from '../../src/features/compare/figure-choice'
import { figureModel } from '../../src/features/compare/figure-model'
import { comparisonPicture, figurePicture, type PictureParts } from '../../src/features/compare/picture'
import type { PictureInput } from '../../src/image/picture-types'
import { ATLAS, C910, comparing, H20, sources } from '../domain/comparison/facts'
import { type Look, markupOf } from './compose'

vi.mock('virtual:picture-fonts', () => import('../image/fonts.fixture'))
// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

const comparison = comparing([H20, ATLAS, C910, 'cambricon-mlu590'])
const rows = barRows(comparison, null)
const PARTS: PictureParts = {
  comparison,
  rows,
  sources,
  checked: comparison.context.law.rules.meta.as_of,
  href: `https://chokepoint.example/?view=compare&chips=${[H20, ATLAS, C910].join()}`,
}

function figure(kind: FigureKind): PictureInput {
  const model = figureModel(kind, { comparison, sources, rows }, figureChoice(kind))
  if ('sentence' in model) throw new Error(model.sentence)
  return figurePicture(model, PARTS)
}

const GOLDENS: Readonly<Record<string, () => PictureInput>> = {
  'compare-bars': () => comparisonPicture(PARTS),
  'compare-groups': () => figure('groups'),
  'compare-roofline': () => figure('roofline'),
  'compare-dumbbell': () => figure('dumbbell'),
  'compare-multiples': () => figure('multiples'),
}
/** One of each theme and size beside the usual ones. */
const LOOKS: Readonly<Record<string, Look>> = {
  'compare-groups': { theme: 'dark' },
  'compare-roofline': { theme: 'print', preset: 'a4' },
  'compare-dumbbell': { theme: 'transparent', preset: 'slide' },
}

test.each(Object.entries(GOLDENS))(
  '%s: the picture is the golden one, byte for byte',
  async (name, picture) => {
    await expect(await markupOf(picture(), LOOKS[name])).toMatchFileSnapshot(`${name}.svg`)
  },
)
