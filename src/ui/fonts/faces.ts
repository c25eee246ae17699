/** The faces of the look, and how each is cut to size. Build time only; all three are under the Open Font License. */
import type { Characters } from './characters'

export interface Face {
  /** File name in the build, without its hash. */
  readonly file: string
  /** Path of the full font below `node_modules/`. */
  readonly from: string
  readonly family: string
  /** As in `@font-face`. */
  readonly weight: string
  readonly script: keyof Characters
  readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
  readonly unicodeRange?: string
}

/** Blocks of Chinese writing and its punctuation; also in `fonts.css`. */
export const CJK_RANGE = 'U+2E80-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF, U+20000-3FFFF'

const WEIGHTS = { min: 400, max: 600 }
const NOTO = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified'

export const FACES: readonly Face[] = [
  {
    file: 'source-sans',
    from: 'source-sans/WOFF2/VF/SourceSans3VF-Upright.ttf.woff2',
    family: 'Source Sans 3',
    weight: '400 600',
    script: 'latin',
    variationAxes: { wght: WEIGHTS },
  },
  {
    file: 'source-serif',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    family: 'Source Serif 4',
    weight: '400 600',
    script: 'latin',
    variationAxes: { wght: WEIGHTS, opsz: 20 },
  },
  {
    file: 'noto-sans-sc-400',
    from: `${NOTO}-400-normal.woff2`,
    family: 'Noto Sans SC',
    weight: '400',
    script: 'cjk',
    unicodeRange: CJK_RANGE,
  },
  {
    file: 'noto-sans-sc-600',
    from: `${NOTO}-600-normal.woff2`,
    family: 'Noto Sans SC',
    weight: '600',
    script: 'cjk',
    unicodeRange: CJK_RANGE,
  },
]

/** OpenType features the look uses; the others are cut with their glyphs. */
export const FEATURES: readonly string[] = [
  'kern',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
  'liga',
  'lnum',
  'tnum',
  'case',
]
