/** Whether one cell may be divided by another, and if not, why: the reason stands in the cell (DESIGN §2). */
import type { Basis } from '../fact'
import { formatNumber } from '../format'
import { BASIS_WORDS } from '../words'
import type { CellContent, FigureContent, Footing, NoRatio, Ratio } from './cell'

/** How a link's bandwidth is counted, in words. */
export const DIRECTION_WORDS = {
  'both ways': 'both ways',
  'one way': 'one way',
  'not said': 'direction not said',
} as const

/** A sparse rate stands only beside a sparse rate; `na` may stand beside dense, and then says so. */
function basisClash(own: Basis, base: Basis): boolean {
  return own !== base && (own === 'sparse' || base === 'sparse')
}

type Rule = (own: Footing, base: Footing) => string | null

/** Why two figures of one row have no ratio, the gravest reason first. */
const RULES: readonly Rule[] = [
  (own, base) =>
    own.format !== base.format && own.format !== undefined && base.format !== undefined
      ? `${own.format} against ${base.format}: no common format`
      : null,
  (own, base) =>
    own.basis !== undefined && base.basis !== undefined && basisClash(own.basis, base.basis)
      ? `${BASIS_WORDS[own.basis]} against ${BASIS_WORDS[base.basis]}: no ratio`
      : null,
  (own, base) => (own.engine !== base.engine ? `${own.engine} against ${base.engine} rate: no ratio` : null),
  (own, base) =>
    own.direction !== base.direction && own.direction !== undefined && base.direction !== undefined
      ? `${DIRECTION_WORDS[own.direction]} against ${DIRECTION_WORDS[base.direction]}: no ratio`
      : null,
  (own, base) => (own.unit !== base.unit ? `${own.unit} against ${base.unit}: no ratio` : null),
]

/** The reason why two figures cannot be compared, or null when they can. */
export function clash(own: Footing, base: Footing): string | null {
  for (const rule of RULES) {
    const reason = rule(own, base)
    if (reason !== null) return reason
  }
  return null
}

/** Two decimals, as every ratio of the sheet; two significant figures where two decimals would print 0.0. */
export function ratioText(ratio: number): string {
  return `${formatNumber(ratio, ratio < 0.095 ? { significant: 2 } : { decimals: 2 })}×`
}

function divide(own: FigureContent, base: FigureContent): Ratio | NoRatio {
  const reason = clash(own.footing, base.footing)
  if (reason !== null) return { kind: 'no-ratio', reason }
  if (!(base.value > 0) || !(own.value > 0)) return { kind: 'no-ratio', reason: 'a zero has no ratio' }
  const value = own.value / base.value
  const basisNotStated = own.footing.basis === 'na' || base.footing.basis === 'na'
  return { kind: 'ratio', value, text: ratioText(value), basisNotStated }
}

/**
 * A figure over the baseline's figure, or why not. null where this cell has no figure of its own: then its own words say
 * why.
 */
export function ratioOf(own: CellContent, base: CellContent, baselineName: string): Ratio | NoRatio | null {
  if (own.kind !== 'figure') return null
  if (base.kind === 'figure') return divide(own, base)
  if (base.kind !== 'missing') return { kind: 'no-ratio', reason: `${baselineName}: words only, no ratio` }
  return { kind: 'no-ratio', reason: `${baselineName}: ${base.text}, no ratio` }
}
