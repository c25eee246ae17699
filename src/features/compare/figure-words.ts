/** The words of the grouped bars, the dumbbell and the small multiples. Pure. */
import type { FigureText } from '../../charts/figure-types'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { formatDate } from '../../domain/date'
import { joinList, plural } from '../../domain/format'
import { hatchNote, perNote } from './bars'
import { metricTitle } from './metrics'

interface Side {
  readonly title: string
  readonly ratio: number
  readonly text: string
}

/** The ratios of the first chip beside the baseline: the subject of every finding. */
function sidesOf({ compared }: Comparison, rows: readonly SheetRow[]): readonly Side[] {
  const subject = compared[1]?.chip.chipId
  return rows.flatMap((row) => {
    const ratio = row.cells.find(({ chipId }) => chipId === subject)?.ratio
    return ratio?.kind === 'ratio' ? [{ title: metricTitle(row), ratio: ratio.value, text: ratio.text }] : []
  })
}

function asOf({ context }: Comparison): string {
  return `As of ${formatDate(context.asOf)}`
}

/** `BF16: Atlas 350 2.56×, Ascend 910C 5.27×`. */
function ratiosOf({ compared }: Comparison, row: SheetRow): string {
  const parts = compared.slice(1).flatMap(({ chip, short }) => {
    const ratio = row.cells.find(({ chipId }) => chipId === chip.chipId)?.ratio
    return ratio?.kind === 'ratio' ? [`${short} ${ratio.text}`] : []
  })
  return parts.length === 0 ? '' : `${metricTitle(row)}: ${parts.join(', ')}`
}

function summaryOf(comparison: Comparison, rows: readonly SheetRow[]): string {
  const parts = rows.map((row) => ratiosOf(comparison, row)).filter(Boolean)
  const base = comparison.compared[0]?.short ?? ''
  return parts.length === 0
    ? `Nothing can be compared with the ${base}.`
    : `Against the ${base}: ${parts.join('; ')}.`
}

function countWords(some: number, all: number): string {
  if (all === 1) return some === 1 ? 'the one format' : 'none of the formats'
  if (some === all) return `all ${all} formats`
  return some === 0 ? `none of the ${all} formats` : `${some} of the ${all} formats`
}

/** On a log axis there are dots: hollow stands for hatched. */
function unsureNote(rows: readonly SheetRow[], log: boolean): string {
  return log ? hatchNote(rows).replace('Hatched', 'Hollow') : hatchNote(rows)
}

/** Words of the grouped bars. */
export function groupsText(
  comparison: Comparison,
  rows: readonly SheetRow[],
  log: boolean,
  source: string,
): FigureText {
  const [base, subject] = comparison.compared
  const sides = sidesOf(comparison, rows)
  const ahead = sides.filter(({ ratio }) => ratio > 1)
  const title =
    sides.length === 0 || !base || !subject
      ? 'Matrix rates by number format'
      : `The ${subject.short} is faster than the ${base.short} in ${countWords(ahead.length, sides.length)} that both have`
  const scale = log ? 'one log axis, so dots and not bars' : 'one axis from zero for all formats'
  return {
    title,
    subtitle: `Matrix rate by number format, TFLOPS or TOPS; ${scale}.${perNote(comparison)}${unsureNote(rows, log)} ${asOf(comparison)}`,
    summary: summaryOf(comparison, rows),
    source,
  }
}

/** Words of the dumbbell. */
export function dumbbellText(comparison: Comparison, rows: readonly SheetRow[], source: string): FigureText {
  const [base, subject] = comparison.compared
  const sides = sidesOf(comparison, rows)
  const most = sides.toSorted((a, b) => b.ratio - a.ratio)
  const [first, last] = [most[0], most.at(-1)]
  const title =
    !first || !last || !base || !subject
      ? `Ratios to the ${base?.short ?? 'baseline'}`
      : `The ${subject.short} is from ${last.text} (${inSentence(last.title)}) to ${first.text} (${inSentence(first.title)}) of the ${base.short}`
  return {
    title,
    subtitle: `Ratio to the ${base?.short ?? 'baseline'}, log axis: left of the line is less, right of it more.${perNote(comparison)} Hollow: dense or sparse not stated. ${asOf(comparison)}`,
    summary: summaryOf(comparison, rows),
    source,
  }
}

/** `Memory bandwidth` becomes `memory bandwidth`; `BF16` stays. */
function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** In how many figures the first chip has more than the baseline; whether more is better, each panel's name tells. */
function multiplesTitle(comparison: Comparison, rows: readonly SheetRow[]): string {
  const [base, subject] = comparison.compared
  const sides = sidesOf(comparison, rows)
  if (sides.length === 0 || !base || !subject) {
    return `${joinList(comparison.compared.map(({ short }) => short))} in ${plural(rows.length, 'figure')}`
  }
  const more = sides.filter(({ ratio }) => ratio > 1)
  const others = sides.filter(({ ratio }) => ratio <= 1).map(({ title }) => inSentence(title))
  const start = `The ${subject.short} has more than the ${base.short} in`
  if (others.length === 0)
    return `${start} ${sides.length === 1 ? 'the one figure' : `all ${sides.length} figures`} that can be compared`
  const not = others.length <= 2 ? `, not in ${joinList(others)}` : ''
  return `${start} ${more.length} of ${plural(sides.length, 'figure')}${not}`
}

/** Words of the small multiples. */
export function multiplesText(
  comparison: Comparison,
  rows: readonly SheetRow[],
  { log, shared }: { readonly log: boolean; readonly shared: boolean },
  source: string,
): FigureText {
  const axes = shared ? 'panels of one unit share an axis' : 'each panel has its own axis'
  const marks = log ? 'log axes, so dots and not bars' : 'bars from zero'
  return {
    title: multiplesTitle(comparison, rows),
    subtitle: `${axes.charAt(0).toUpperCase()}${axes.slice(1)}; ${marks}.${perNote(comparison)}${unsureNote(rows, log)} ${asOf(comparison)}`,
    summary: summaryOf(comparison, rows),
    source,
  }
}
