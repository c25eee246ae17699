/** Chooses which TPP counts, and says how it came about. Source: `meta.computation.tpp` of the rules file. */
import type { Chip } from '../chip'
import { fieldInfo } from '../fact'
import { THIN_SPACE } from '../format'
import type { Alternative, Evidence, PublishedCheck, TppInput } from './inputs'
import type { PublishedTpp } from './rules'
import { bestOf, boundsOf, hasNoMatrixUnits, type Rate, type Rates, type RateTable } from './tpp'
import { exactNumber, tppNumber } from './words'

const CONFLICT_PERCENT = 1

function ratesThatCount(chip: Chip, table: RateTable): readonly Rates[] | null {
  const vectorCounts = table.dense.chosen.length > 0 || hasNoMatrixUnits(chip)
  if (vectorCounts && bestOf(table.dense, table.denseVector).length > 0)
    return [table.dense, table.denseVector]
  return null
}

function evidenceOf(basis: string, rates: readonly Rate[]): Evidence {
  const facts = rates.map((rate) => rate.fact)
  return { basis, factIds: facts.map((f) => f.factId), sourceIds: [...new Set(facts.map((f) => f.sourceId))] }
}

function arithmetic(rate: Rate, packages: number): string {
  const unit = fieldInfo(rate.fact.field).unit
  const share = packages > 1 ? ` ÷ ${packages} packages` : ''
  const product = `${exactNumber(rate.fact.value)}${THIN_SPACE}${unit} × ${rate.bits}${THIN_SPACE}bit${share}`
  return `TPP = ${product} = ${tppNumber(rate.tpp)}`
}

type Core = Omit<TppInput, 'published'>

function fromRates(
  drawers: readonly Rates[],
  quality: 'dense' | 'assumed-dense',
  packages: number,
): Core | null {
  const rates = bestOf(...drawers)
  const best = rates[0]
  if (best === undefined) return null
  const other = best.fact.field === 'peak_tf32' ? rates.find((r) => r.fact.field !== 'peak_tf32') : undefined
  const basis =
    quality === 'dense' ? 'highest dense rate times bit length' : 'the source does not state dense or sparse'
  return {
    ...evidenceOf(basis, [best]),
    low: best.tpp,
    high: best.tpp,
    quality,
    format: best.fact.field,
    bits: best.bits,
    rate: best.fact.value,
    arithmetic: arithmetic(best, packages),
    withoutTf32: other === undefined ? null : other.tpp,
  }
}

const NO_FORMAT = { format: null, bits: null, rate: null, withoutTf32: null } as const

function fromPublished(row: PublishedTpp & { readonly tpp: number }, packages: number): Core {
  const tpp = row.tpp / packages
  const stated = `TPP = ${tppNumber(tpp)}, as printed (${row.basis})`
  const evidence = { basis: row.basis, factIds: [], sourceIds: [row.source_id] }
  return { ...evidence, ...NO_FORMAT, low: tpp, high: tpp, quality: 'published', arithmetic: stated }
}

function fromBounds(table: RateTable): Core {
  const { low, high } = boundsOf(table)
  const ceiling = table.sparse.chosen.slice(0, 1)
  const rates = [...ceiling, ...table.denseVector.chosen.slice(0, 1)]
  if (ceiling.length === 0) {
    const words =
      low > 0 ? `TPP is at least ${tppNumber(low)}: only a vector rate is stated` : 'TPP is not known'
    const evidence = evidenceOf('no matrix rate is published', rates)
    return { ...evidence, ...NO_FORMAT, low, high, quality: 'missing', arithmetic: words }
  }
  const words = `TPP lies between ${tppNumber(low)} and ${tppNumber(high)}: only a sparse rate is stated`
  return {
    ...evidenceOf('a sparse rate bounds TPP from above', rates),
    ...NO_FORMAT,
    low,
    high,
    quality: 'upper-bound',
    arithmetic: words,
  }
}

function hasTpp(row: PublishedTpp): row is PublishedTpp & { readonly tpp: number } {
  return row.tpp !== null && row.use_for_tpp !== false
}

function checkAgainst(
  tpp: Core,
  rows: readonly (PublishedTpp & { readonly tpp: number })[],
  packages: number,
) {
  if (tpp.quality !== 'dense') return []
  return rows.map((row): PublishedCheck => {
    const differencePercent = (row.tpp / packages / tpp.low - 1) * 100
    const conflict = Math.abs(differencePercent) > CONFLICT_PERCENT
    return { sourceId: row.source_id, by: row.by, tpp: row.tpp / packages, differencePercent, conflict }
  })
}

/** The TPP of a chip with its quality, arithmetic and cross-check; `published` are the chip's rows in the order of preference. */
export function tppInput(
  chip: Chip,
  table: RateTable,
  published: readonly PublishedTpp[],
  packages: number,
): TppInput {
  const rows = published.filter(hasTpp)
  const counting = ratesThatCount(chip, table)
  const dense = counting === null ? null : fromRates(counting, 'dense', packages)
  const printed = rows[0] === undefined ? null : fromPublished(rows[0], packages)
  const tpp = dense ?? printed ?? fromRates([table.notStated], 'assumed-dense', packages) ?? fromBounds(table)
  return { ...tpp, published: checkAgainst(tpp, rows, packages) }
}

/** TPP under each other choice among the rows that could have decided it. */
export function tppAlternatives(tpp: TppInput, table: RateTable): readonly Alternative[] {
  const drawers = tpp.quality === 'dense' ? [table.dense, table.denseVector] : [table.notStated]
  if (tpp.format === null) return []
  const chosen = bestOf(...drawers)
  return drawers.flatMap((drawer) =>
    drawer.rivals.map((rival) => {
      const others = chosen.filter(
        (rate) => !drawer.chosen.includes(rate) || rate.fact.field !== rival.fact.field,
      )
      const value = Math.max(rival.tpp, ...others.map((rate) => rate.tpp))
      return { input: 'tpp', value, factId: rival.fact.factId, sourceId: rival.fact.sourceId } as const
    }),
  )
}
