/** Who says what a cell of the sheet shows, and its ratio. Pure; the one panel shows it. */
import { densityEvidence, tppEvidence } from '../evidence/derived-evidence'
import { distinct, type Evidence, type Statement, sentences } from '../evidence/evidence'
import { factStatement, readingEvidence, rivalStatement } from '../evidence/reading-evidence'
import type { ChipFact } from '../fact'
import { THIN_SPACE } from '../format'
import { factsOf, type Reading } from '../reading'
import { BASIS_WORDS, MARK_WORDS } from '../words'
import type { FigureContent, MissingContent, SheetCell, SheetRow, WordsContent } from './cell'
import type { Compared, SheetContext } from './compared'

const NOTHING = { basis: '', sums: [], preferred: [], because: '', rivals: [], notes: [] } as const

function subjectOf({ label }: SheetRow, { title }: Compared): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)} of ${title}`
}

/** The row's unit, after a figure; rates stand in a group whose unit is their own. */
export function rowUnit(row: Pick<SheetRow, 'id' | 'label' | 'unit'>): string {
  if (row.unit !== '') return row.unit
  const isRate = row.id.startsWith('peak_') || row.id === 'headline'
  return isRate ? (row.label.endsWith('TOPS') ? 'TOPS' : 'TFLOPS') : ''
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}${THIN_SPACE}${unit}`
}

function rivalsOf({ fact, rivals }: Reading): readonly Statement[] {
  return rivals.map((rival) => rivalStatement(fact, rival))
}

/** A figure that the sheet computes: the sum with its numbers, and every statement behind them. */
function computed(row: SheetRow, content: FigureContent, compared: Compared): Evidence {
  const { parts, marks, arithmetic, footing } = content
  return {
    ...NOTHING,
    subject: subjectOf(row, compared),
    value: withUnit(content.text, rowUnit(row)),
    basis: sentences(footing.basis === undefined ? '' : BASIS_WORDS[footing.basis]),
    sums: arithmetic === null ? [] : [arithmetic],
    preferred: distinct(parts.map(({ fact }) => factStatement(fact))),
    because: [...new Set(parts.map(({ preferredBecause }) => preferredBecause))].join('; '),
    rivals: distinct(parts.flatMap(rivalsOf)),
    notes: marks.map((mark) => sentences(MARK_WORDS[mark])),
  }
}

function named(
  row: SheetRow,
  content: WordsContent,
  facts: readonly ChipFact[],
  compared: Compared,
): Evidence {
  return {
    ...NOTHING,
    subject: subjectOf(row, compared),
    value: content.text,
    preferred: facts.map(factStatement),
  }
}

/** Rows that the list of chips gives, without a document of their own. */
const LISTED = ['announced', 'released', 'lifecycle']

/** True for words that say what the list of chips says. */
export function isListed(row: Pick<SheetRow, 'id'>): boolean {
  return LISTED.includes(row.id)
}

function listed(row: SheetRow, content: WordsContent, compared: Compared): Evidence {
  return {
    ...NOTHING,
    subject: subjectOf(row, compared),
    value: content.text,
    basis: 'From the list of chips, which names no single document for it.',
    notes: [sentences(compared.chip.note)].filter(Boolean),
  }
}

/** Why there is no value, and what is on record all the same: a sparse rate, a rumour that was set aside. */
function absent(row: SheetRow, content: MissingContent, context: SheetContext, compared: Compared): Evidence {
  const facts = row.field === null ? [] : factsOf(context.index, compared.chip.chipId, row.field)
  return {
    ...NOTHING,
    subject: subjectOf(row, compared),
    value: content.text,
    basis: content.reason.reason,
    rivals: facts.map(factStatement),
  }
}

function ofFigure(
  row: SheetRow,
  content: FigureContent,
  context: SheetContext,
  compared: Compared,
): Evidence {
  const facts = [...(context.index.get(compared.chip.chipId)?.values() ?? [])].flat()
  const subject = { chip: { name: compared.title }, inputs: compared.inputs, facts }
  if (row.id === 'tpp') return tppEvidence(subject)
  if (row.id === 'pd') return densityEvidence(subject)
  const { reading } = content
  return reading === null
    ? computed(row, content, compared)
    : readingEvidence(reading, reading.field, compared.title)
}

/** Evidence of a cell; null for what the law says (Controls explains it) and for words that no statement gives. */
export function cellEvidence(
  row: SheetRow,
  { chipId, content }: SheetCell,
  context: SheetContext,
): Evidence | null {
  const compared = context.compared.find(({ chip }) => chip.chipId === chipId)
  if (!compared) return null
  switch (content.kind) {
    case 'figure':
      return ofFigure(row, content, context, compared)
    case 'missing':
      return absent(row, content, context, compared)
    case 'words':
      if (content.facts) return named(row, content, content.facts, compared)
      if (isListed(row)) return listed(row, content, compared)
      return content.reading && readingEvidence(content.reading, content.reading.field, compared.title)
    default:
      return null
  }
}

function ofChip(statements: readonly Statement[], { short }: Compared): readonly Statement[] {
  return statements.map((statement) => ({
    ...statement,
    basis: [short, statement.basis].filter(Boolean).join(', '),
  }))
}

/** Evidence of a cell's ratio: the division, then all that stands behind both figures. null where there is no ratio. */
export function ratioCellEvidence(row: SheetRow, cell: SheetCell, context: SheetContext): Evidence | null {
  const base = row.cells[0]
  const [first] = context.compared
  const compared = context.compared.find(({ chip }) => chip.chipId === cell.chipId)
  if (cell.ratio?.kind !== 'ratio' || !base || !first || !compared) return null
  const [over, under] = [cellEvidence(row, cell, context), cellEvidence(row, base, context)]
  if (!over || !under) return null
  const unsure = cell.ratio.basisNotStated
    ? ['One side does not say dense or sparse: true only if it is dense.']
    : []
  return {
    subject: `${over.subject} ÷ ${under.subject}`,
    value: cell.ratio.text,
    basis: '',
    sums: [`${over.value} ÷ ${under.value} = ${cell.ratio.text}`, ...over.sums, ...under.sums],
    preferred: distinct([...ofChip(over.preferred, compared), ...ofChip(under.preferred, first)]),
    because: [`${compared.short}: ${over.because}`, `${first.short}: ${under.because}`]
      .filter((words) => !words.endsWith(': '))
      .join('; '),
    rivals: distinct([...ofChip(over.rivals, compared), ...ofChip(under.rivals, first)]),
    notes: [...new Set([...unsure, ...over.notes, ...under.notes])],
  }
}
