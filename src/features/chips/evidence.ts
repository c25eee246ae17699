/** Who says what a cell of the table shows. */

import { densityEvidence, tppEvidence } from '../../domain/evidence/derived-evidence'
import { measureStatement } from '../../domain/evidence/event-evidence'
import { type Evidence, sentences } from '../../domain/evidence/evidence'
import { readingEvidence } from '../../domain/evidence/reading-evidence'
import type { ChipField } from '../../domain/fact'
import { readRate } from '../../domain/rates'
import { type FactIndex, readField } from '../../domain/reading'
import type { ChipSubject } from '../../state/select'
import { type ColumnId, columnById } from './columns'
import type { ChipRow } from './rows'

const RATES: Partial<Record<ColumnId, ChipField>> = {
  bf16: 'peak_bf16',
  fp8: 'peak_fp8',
  fp4: 'peak_fp4',
  fp16: 'peak_fp16',
  int8: 'peak_int8',
  fp32: 'peak_fp32',
}

const FIELDS: Partial<Record<ColumnId, ChipField>> = {
  memory: 'memory_capacity',
  bandwidth: 'memory_bandwidth',
  link: 'interconnect_bandwidth',
  power: 'tdp',
  die: 'die_area',
  memoryType: 'memory_type',
  process: 'process_node',
}

/** Columns whose cells can be asked; the others say what the list of chips or the rules say. */
export function hasEvidence(column: ColumnId): boolean {
  return ['tpp', 'pd', 'china', 'announced'].includes(column) || column in RATES || column in FIELDS
}

/** What stands in a cell without a statement of its own: the list of chips dates an announcement without naming a page. */
export function listedEvidence(row: ChipRow, column: ColumnId): Evidence {
  const { chip } = row.profile
  return {
    subject: `${columnById(column)?.name ?? column} of ${chip.name}`,
    value: row.cells[column].text,
    basis: 'From the list of chips, which names no single document for it.',
    sums: [],
    preferred: row.china !== null && column === 'china' ? [measureStatement(row.china.measure)] : [],
    because: '',
    rivals: [],
    notes: [sentences(chip.note)].filter(Boolean),
  }
}

/** Evidence of one cell; null while the facts are not here. */
export function cellEvidence(
  row: ChipRow,
  column: ColumnId,
  index: FactIndex | undefined,
  subject: ChipSubject | undefined,
): Evidence | null {
  const { chip } = row.profile
  const [rate, field] = [RATES[column], FIELDS[column]]
  if (index && rate) return readingEvidence(readRate(index, chip.chipId, rate), rate, chip.name)
  if (index && field) return readingEvidence(readField(index, chip.chipId, field), field, chip.name)
  if (subject && column === 'tpp') return tppEvidence(subject)
  if (subject && column === 'pd') return densityEvidence(subject)
  if (column === 'china') return { ...listedEvidence(row, column), basis: '', notes: [] }
  return column === 'announced' ? listedEvidence(row, column) : null
}
