/** The sentence over the comparison: computed from the first chip beside the baseline, plain where nothing can be said. */
import { formatNumber, joinList, THIN_SPACE } from '../format'
import type { Ratio, SheetCell } from './cell'
import { type Compared, PER_WORDS } from './compared'
import { rowOf, type Sheet } from './sheet'

/** Formats in the order in which arithmetic is quoted; the first with a ratio speaks. */
const ARITHMETIC = [
  ['peak_bf16', 'BF16'],
  ['peak_fp16', 'FP16'],
  ['peak_fp8', 'FP8'],
  ['peak_int8', 'INT8'],
] as const

/** Nearer to the baseline than this is the same. */
const SAME = 0.015

/** `2.6 times the arithmetic`, `35 % of the memory bandwidth`, `the same memory bandwidth`. */
export function ratioPhrase(ratio: number, what: string): string {
  if (Math.abs(ratio - 1) <= SAME) return `the same ${what}`
  if (ratio < 1) return `${formatNumber(ratio * 100, { significant: 2 })}${THIN_SPACE}% of the ${what}`
  const decimals = ratio < 9.95 ? 1 : 0
  return ratio < 1.095
    ? `${formatNumber((ratio - 1) * 100, { significant: 1 })}${THIN_SPACE}% more ${what}`
    : `${formatNumber(ratio, { decimals }).replace(/\.0$/, '')} times the ${what}`
}

function ratioIn(sheet: Sheet, rowId: string, chipId: string): Ratio | null {
  const cell = rowOf(sheet, rowId)?.cells.find((one: SheetCell) => one.chipId === chipId)
  return cell?.ratio?.kind === 'ratio' ? cell.ratio : null
}

/** Dense against dense is "the arithmetic"; any other ratio names its format and that the basis is not stated. */
function arithmeticPhrase(sheet: Sheet, chipId: string): string | null {
  const found = ARITHMETIC.map(([row, format]) => ({ format, ratio: ratioIn(sheet, row, chipId) }))
  const dense = found.find(({ ratio }) => ratio !== null && !ratio.basisNotStated)
  if (dense?.ratio) return ratioPhrase(dense.ratio.value, 'arithmetic')
  const stated = found.find(({ ratio }) => ratio !== null)
  return stated?.ratio ? ratioPhrase(stated.ratio.value, `stated ${stated.format} rate`) : null
}

function phrases(sheet: Sheet, chipId: string): readonly string[] {
  const bandwidth = ratioIn(sheet, 'memory_bandwidth', chipId)
  const capacity = ratioIn(sheet, 'memory_capacity', chipId)
  const memory = bandwidth
    ? ratioPhrase(bandwidth.value, 'memory bandwidth')
    : capacity
      ? ratioPhrase(capacity.value, 'memory')
      : null
  return [arithmeticPhrase(sheet, chipId), memory].filter((phrase) => phrase !== null)
}

/**
 * The title of a comparison: `Atlas 350 against the H20: 2.6 times the arithmetic, 35 % of the memory bandwidth`. Of
 * several chips the first that has a ratio speaks; where none has, the chips are only named.
 */
export function comparisonTitle(sheet: Sheet, compared: readonly Compared[]): string {
  const [base, ...others] = compared
  if (base === undefined) return 'Compare chips'
  const ofEach = sheet.per === 'card' ? '' : ` ${PER_WORDS[sheet.per]}`
  for (const { chip, short } of others) {
    const found = phrases(sheet, chip.chipId)
    if (found.length > 0) return `${short} against the ${base.short}${ofEach}: ${found.join(', ')}`
  }
  return others.length === 0
    ? base.short
    : `${joinList(others.map(({ short }) => short))} against the ${base.short}`
}

/** The same finding as one sentence about every chip: the figure's summary and the picture's alt text. */
export function comparisonSummary(sheet: Sheet, compared: readonly Compared[]): string {
  const [base, ...others] = compared
  if (base === undefined) return ''
  const parts = others.map(({ chip, short }) => {
    const found = phrases(sheet, chip.chipId)
    return found.length > 0
      ? `the ${short} has ${joinList(found)}`
      : `the ${short} cannot be compared in figures`
  })
  const ofEach = sheet.per === 'card' ? '' : ` ${PER_WORDS[sheet.per]}`
  return parts.length === 0
    ? `${base.short} alone.`
    : `Against the ${base.short}${ofEach}, ${parts.join('; ')}.`
}
