/** The rows about arithmetic: rates by format, what the rules count, H100-equivalents. */
import { type ChipField, fieldInfo } from '../fact'
import { isMissing, type Maybe, missing } from '../missing'
import { h100Equivalents } from '../rates'
import type { Reading } from '../reading'
import type { CellContent, FigureContent } from './cell'
import type { Compared, SheetContext } from './compared'
import { cellNumber, figureContent, missingContent, notApplicable, rateLabel } from './content'
import { hasNoNative, readEngineRate } from './rates'
import type { RowKind } from './row-kind'

/** Formats from the shortest to the longest: the order of the rows. */
const MATRIX_FORMATS = [
  'peak_fp4',
  'peak_int4',
  'peak_fp6',
  'peak_fp8',
  'peak_int8',
  'peak_bf16',
  'peak_fp16',
  'peak_tf32',
  'peak_fp32',
  'peak_fp64',
] as const satisfies readonly ChipField[]

function rateContent(
  context: SheetContext,
  { chip }: Compared,
  field: ChipField,
  engine: 'matrix' | 'vector',
): CellContent {
  const reading = readEngineRate(context.index, chip.chipId, field, engine)
  const { label } = fieldInfo(field)
  if (isMissing(reading)) {
    return hasNoNative(chip, context.chips, field)
      ? notApplicable(`no native ${label}`, `${chip.family} parts have no units for ${label}.`)
      : missingContent(reading)
  }
  const note = reading.basis === 'sparse' ? 'sparse' : null
  return figureContent(reading, { footing: { basis: reading.basis, engine }, note })
}

function rateRow(field: ChipField, engine: 'matrix' | 'vector'): RowKind {
  const isMixed = field === 'peak_fp32' || field === 'peak_fp64'
  return {
    id: isMixed ? `${field}-${engine}` : field,
    label: rateLabel(field, engine),
    unit: '',
    numeric: true,
    direction: 'more',
    field,
    scales: true,
    read: (context, compared) => rateContent(context, compared, field, engine),
  }
}

/** The rate in the format of fewest bits: what headlines quote, and what can rarely be compared. */
function headline(context: SheetContext, { chip }: Compared): Maybe<Reading> {
  for (const field of ['peak_fp4', 'peak_fp6', 'peak_fp8', 'peak_int8', 'peak_bf16', 'peak_fp16'] as const) {
    const reading = readEngineRate(context.index, chip.chipId, field, 'matrix')
    if (!isMissing(reading)) return reading
  }
  return missing('not-disclosed', 'No source gives a matrix rate.')
}

const HEADLINE_ROW: RowKind = {
  id: 'headline',
  label: 'Lowest precision given',
  unit: '',
  numeric: true,
  direction: 'more',
  field: null,
  scales: true,
  read: (context, compared) => {
    const reading = headline(context, compared)
    if (isMissing(reading)) return missingContent(reading)
    const format = fieldInfo(reading.field).label
    const basis = reading.basis === 'sparse' ? ', sparse' : ''
    return figureContent(reading, {
      footing: { basis: reading.basis, engine: 'matrix', format, unit: '' },
      note: `${format}${basis}`,
    })
  },
}

function computed(
  value: number,
  decimals: number,
  arithmetic: string,
  marks: FigureContent['marks'],
  basis: 'dense' | 'na',
): FigureContent {
  const text = cellNumber(value, { decimals })
  return {
    kind: 'figure',
    value,
    text,
    footing: { unit: '', basis },
    marks,
    note: null,
    reading: null,
    arithmetic,
    sourceIds: [],
    parts: [],
  }
}

function tppContent({ inputs }: Compared): CellContent {
  const { tpp } = inputs
  if (tpp.low !== tpp.high) {
    return missingContent(missing('not-derivable', `${tpp.arithmetic}.`))
  }
  const isAssumed = tpp.quality === 'assumed-dense'
  const value = computed(tpp.low, 0, tpp.arithmetic, isAssumed ? ['u'] : [], isAssumed ? 'na' : 'dense')
  const figure = { ...value, sourceIds: tpp.sourceIds }
  return tpp.quality === 'published' ? { ...figure, note: 'as printed' } : figure
}

function densityContent({ inputs }: Compared): CellContent {
  const { pd, tpp } = inputs
  if (pd.low !== pd.high) {
    const area = inputs.dieAreaMm2.value
    const text = isMissing(area) ? 'die area not disclosed' : undefined
    return missingContent(missing('not-derivable', `${pd.arithmetic.replace(/\.$/, '')}.`), text)
  }
  const isAssumed = tpp.quality === 'assumed-dense'
  const sourceIds = [...new Set([...tpp.sourceIds, ...inputs.dieAreaMm2.sourceIds])]
  return {
    ...computed(pd.low, 2, pd.arithmetic, isAssumed ? ['u'] : [], isAssumed ? 'na' : 'dense'),
    sourceIds,
  }
}

/** Dense 8-bit over one H100; from a rate that does not say dense it is marked, never from a sparse one. */
function equivalentsContent({ index }: SheetContext, { chip }: Compared): CellContent {
  const found = h100Equivalents(index, chip.chipId)
  if (isMissing(found)) {
    return missingContent(missing('not-derivable', found.reason), 'no 8-bit rate')
  }
  const { value, format, reading, arithmetic } = found
  const basis = reading.basis === 'dense' ? 'dense' : 'na'
  const figure = computed(value, 2, arithmetic, reading.marks, basis)
  return { ...figure, note: `from ${format}`, parts: [reading] }
}

function rulesRow(id: string, label: string, read: RowKind['read']): RowKind {
  return { id, label, unit: '', numeric: true, direction: 'more', field: null, read }
}

export const MATRIX_ROWS: readonly RowKind[] = [
  ...MATRIX_FORMATS.map((field) => rateRow(field, 'matrix')),
  HEADLINE_ROW,
]

export const VECTOR_ROWS: readonly RowKind[] = [
  rateRow('peak_fp32', 'vector'),
  rateRow('peak_fp64', 'vector'),
]

export const RULE_ROWS: readonly RowKind[] = [
  rulesRow('tpp', 'TPP', (_, compared) => tppContent(compared)),
  rulesRow('pd', 'TPP per mm²', (_, compared) => densityContent(compared)),
  rulesRow('h100e', 'H100-equivalents', equivalentsContent),
]
