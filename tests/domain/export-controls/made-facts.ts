/** Inputs of a chip made up for a test, from rows of facts: field, value, basis, note. Row by row `f0`, `f1` … from `s0`, `s1` …. */
import type { Chip } from '../../../src/domain/chip'
import type { ChipInputs } from '../../../src/domain/export-controls/inputs'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import type { ChipInputOverride, ExportRules, PublishedTpp } from '../../../src/domain/export-controls/rules'
import type { ChipFact } from '../../../src/domain/fact'
import { rules } from './facts'
import { subject } from './subjects'

export type MadeRow = readonly [ChipFact['field'], number | string, ChipFact['basis'], string?]

export function made(
  rows: readonly MadeRow[],
  chip: Partial<Chip> = {},
  of: ExportRules = rules,
): ChipInputs {
  const facts = rows.map(([field, value, basis, note = ''], index): ChipFact => {
    const id = { factId: `f${index}`, line: index + 2, chipId: 'made-up', sourceId: `s${index}` }
    return { ...id, field, value, unit: '', basis, kind: 'official', asOf: null, note }
  })
  const plain = {
    ...subject('nvidia-h20-96').chip,
    chipId: 'made-up',
    name: 'Made up',
    vendorId: 'cerebras',
    released: '2022',
  }
  return chipInputs({ ...plain, ...chip }, facts, of)
}

/** The rules with one curated entry for the made-up chip. */
export function curated(entry: Omit<ChipInputOverride, 'chip_id' | 'source_ids'>): ExportRules {
  return { ...rules, chip_inputs: [{ chip_id: 'made-up', source_ids: ['c1', 'c2'], ...entry }] }
}

/** The rules with rows someone printed for the made-up chip, source by source `p0`, `p1` …. */
export function printed(rows: readonly Partial<PublishedTpp>[], of: ExportRules = rules): ExportRules {
  const blank = {
    chip_id: 'made-up',
    tpp: null,
    pd: null,
    die_area_mm2: null,
    basis: 'list',
    by: 'vendor',
  } as const
  return { ...of, published_tpp: rows.map((row, index) => ({ ...blank, source_id: `p${index}`, ...row })) }
}
