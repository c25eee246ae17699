import { csvParse } from 'd3-dsv'
import { expect, test } from 'vitest'
import { sheetCsv, sheetJson, sheetRecords } from '../../../src/features/compare/take-away'
import { ATLAS, C910, comparing, H20, sources } from '../../domain/comparison/facts'

const comparison = comparing([H20, ATLAS, C910])

test('the sheet comes back from its file: a row a value, with unit, ratio, documents and the date', () => {
  const rows = csvParse(sheetCsv(comparison))
  const cells = comparison.sheet.groups.flatMap(({ rows: all }) => all.flatMap((row) => row.cells))
  expect(rows).toHaveLength(cells.length)
  expect(rows.map((row) => row.chip_id)).toEqual(cells.map(({ chipId }) => chipId))
  const bf16 = rows.find((row) => row.field === 'peak_bf16' && row.chip_id === ATLAS)
  expect(bf16).toMatchObject({ value: '378.5', unit: 'TFLOPS', as_of: comparison.context.asOf })
  expect(Number(bf16?.ratio_to_baseline)).toBeCloseTo(378.5 / 148, 3)
  expect(bf16?.source_ids).not.toBe('')
  const fp8 = rows.find((row) => row.field === 'peak_fp8' && row.chip_id === C910)
  expect(fp8).toMatchObject({ value: '', text: 'not disclosed' })
  expect(fp8?.note).not.toBe('')
})

test('as JSON it carries the documents that it names', () => {
  const file = JSON.parse(sheetJson('A title', comparison, sources)) as { readonly rows: unknown[] }
  expect(file.rows).toHaveLength(sheetRecords(comparison).length)
  const named = sheetRecords(comparison).flatMap(({ source_ids }) => source_ids.split(' ').filter(Boolean))
  for (const sourceId of new Set(named)) expect(JSON.stringify(file)).toContain(sourceId)
})
