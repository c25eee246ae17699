/** A sheet of things side by side that are no chips (systems, companies): cells with their evidence, ratios to the first. */
import type { Footing, NoRatio, Ratio } from '../comparison/cell'
import { clash, ratioText } from '../comparison/comparability'
import { distinct, type Evidence, evidenceSourceIds } from '../evidence/evidence'
import type { Direction } from '../fact'
import { formatNumber } from '../format'

export interface BesideCell {
  /** As printed, without the row's unit; words where there is no number. */
  readonly text: string
  /** In the row's unit; null for words, a range or a missing value. */
  readonly value: number | null
  /** What a ratio must share; null where there is no number. */
  readonly footing: Footing | null
  readonly isMissing: boolean
  /** `d` sources disagree, `e` estimate, `u` dense or sparse not stated. */
  readonly marks: readonly ('d' | 'e' | 'u')[]
  /** Small second line: `derived: 8 × 96 GB`. Empty = none. */
  readonly note: string
  /** Computed here from the facts of a chip or of the system; no source states it. */
  readonly derived: boolean
  readonly evidence: Evidence | null
  /** null on the first, and where this cell has no number. */
  readonly ratio: Ratio | NoRatio | null
}

export interface BesideRow {
  readonly id: string
  readonly label: string
  /** After the label; empty for words. */
  readonly unit: string
  readonly direction: Direction
  readonly numeric: boolean
  /** In the order of the columns. */
  readonly cells: readonly BesideCell[]
}

export interface BesideGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly BesideRow[]
}

const PLAIN = {
  value: null,
  footing: null,
  isMissing: false,
  marks: [],
  note: '',
  derived: false,
  ratio: null,
} as const

/** A cell of words. */
export function wordsCell(text: string, evidence: Evidence | null = null, note = ''): BesideCell {
  return { ...PLAIN, text, evidence, note }
}

/** A cell that says why there is nothing: `text` stands in it, the evidence gives the sentence. */
export function missingCell(text: string, subject: string, reason: string): BesideCell {
  const evidence: Evidence = {
    subject,
    value: text,
    basis: reason,
    sums: [],
    preferred: [],
    because: '',
    rivals: [],
    notes: [],
  }
  return { ...PLAIN, text, isMissing: true, evidence }
}

type Numeric = Pick<BesideCell, 'text' | 'value' | 'footing' | 'evidence'> & Partial<BesideCell>

/** A cell with a number. */
export function numberCell(cell: Numeric): BesideCell {
  return { ...PLAIN, ...cell }
}

function ratioTo(own: BesideCell, base: BesideCell, baseName: string): Ratio | NoRatio | null {
  if (own.value === null || own.footing === null) return null
  if (base.value === null || base.footing === null) {
    return {
      kind: 'no-ratio',
      reason: `${baseName}: ${base.isMissing ? base.text : 'no single figure'}, no ratio`,
    }
  }
  const reason = clash(own.footing, base.footing)
  if (reason !== null) return { kind: 'no-ratio', reason }
  if (!(own.value > 0) || !(base.value > 0)) return { kind: 'no-ratio', reason: 'a zero has no ratio' }
  const value = own.value / base.value
  const basisNotStated = own.footing.basis === 'na' || base.footing.basis === 'na'
  return { kind: 'ratio', value, text: ratioText(value), basisNotStated }
}

/** The cells with their ratios to the first, or why there is none. */
export function withRatios(cells: readonly BesideCell[], baseName: string): readonly BesideCell[] {
  const [base] = cells
  if (base === undefined) return cells
  return cells.map((cell, position) =>
    position === 0 ? cell : { ...cell, ratio: ratioTo(cell, base, baseName) },
  )
}

/** A row is shown when anything is known of anyone in it. */
export function isKnown({ cells }: BesideRow): boolean {
  return cells.some(({ isMissing }) => !isMissing)
}

/** The row of an id, or null. */
export function besideRow(groups: readonly BesideGroup[], id: string): BesideRow | null {
  return groups.flatMap(({ rows }) => rows).find((row) => row.id === id) ?? null
}

/** Documents that rows rest on (rivals left out), each as often as it is used. */
export function sourcesOfRows(rows: readonly BesideRow[]): readonly string[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ evidence }) => (evidence === null ? [] : evidenceSourceIds({ ...evidence, rivals: [] })))
}

function numberText({ text, value }: BesideCell): string {
  return value === null ? text : formatNumber(value, { significant: 6 })
}

/** Who stands behind a ratio: the division, and the statements of both sides. */
export function besideRatioEvidence(row: BesideRow, own: BesideCell, base: BesideCell): Evidence | null {
  const [over, under] = [own.evidence, base.evidence]
  if (own.ratio?.kind !== 'ratio' || over === null || under === null) return null
  return {
    subject: `${over.subject} ÷ ${under.subject}`,
    value: own.ratio.text,
    basis: own.ratio.basisNotStated ? 'One side does not say dense or sparse.' : '',
    sums: [
      `${numberText(own)} ÷ ${numberText(base)} = ${formatNumber(own.ratio.value)}${row.unit === '' ? '' : ` (both in ${row.unit})`}`,
      ...over.sums,
      ...under.sums,
    ],
    preferred: distinct([...over.preferred, ...under.preferred]),
    because: '',
    rivals: distinct([...over.rivals, ...under.rivals]),
    notes: [...new Set([...over.notes, ...under.notes])],
  }
}
