import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../src/charts/table-columns'
import { layoutTable, SMALLEST } from '../../src/charts/table-layout'
import type { TableCell, TableSeries } from '../../src/charts/table-types'
import { textWidth } from '../../src/charts/text-width'

const WORDS = 'the H20 is restricted, 寒武纪 and nobody said so before'.split(' ')
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  fc.record({ text: words, bold: fc.boolean() }),
  fc.record({ text: words, note: words }),
  fc.record({
    text: fc.integer({ min: -9999, max: 99_999 }).map(String),
    figure: fc.constant(true),
    marks: fc.constantFrom('', 'e', 'ude'),
    aside: fc.constantFrom('', '2.56×', '0.35×?'),
  }),
)
const table: fc.Arbitrary<TableSeries> = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    alike: fc.boolean(),
    groups: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
  })
  .chain(({ columns, alike, groups }) =>
    fc.record({
      heads: fc.array(fc.record({ text: words }), { minLength: columns, maxLength: columns }),
      alike: fc.constant(alike),
      groups: fc.tuple(
        ...groups.map((rows, at) =>
          fc.record({
            title: fc.constant(`Group ${at}`),
            rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
              minLength: rows,
              maxLength: rows,
            }),
          }),
        ),
      ),
      more: fc.constant((left: number) => `${left} more`),
    }),
  )
const room = fc.record({
  width: fc.integer({ min: 300, max: 1500 }),
  height: fc.integer({ min: 60, max: 1800 }),
})

const rowsOf = ({ groups }: TableSeries) => groups.flatMap(({ rows }) => rows)

describe('a drawn table', () => {
  test('every row is placed or counted as left out, in order, and nothing sticks out of the figure', () => {
    fc.assert(
      fc.property(table, room, (series, { width, height }) => {
        const layout = layoutTable(series, width, height, 18)
        const placed = layout.rows.filter(({ kind }) => kind === 'row')
        expect(placed.length + layout.left).toBe(rowsOf(series).length)
        expect(placed.map(({ cells }) => cells.map(({ cell: one }) => one))).toEqual(
          rowsOf(series).slice(0, placed.length),
        )
        for (const row of placed) {
          expect(row.x).toBeGreaterThanOrEqual(0)
          expect(row.x + row.width).toBeLessThanOrEqual(width + 0.01)
          expect(row.y + row.height).toBeLessThanOrEqual(height + 0.01)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the words of a cell stay in their column, and under the type size of print they never go', () => {
    fc.assert(
      fc.property(table, room, (series, { width, height }) => {
        const { size, noteSize, rows } = layoutTable(series, width, height, 18)
        expect(size).toBeGreaterThanOrEqual(SMALLEST)
        for (const { cell: one, lines, notes, x, width: wide, figureEnd } of rows.flatMap(
          ({ cells }) => cells,
        )) {
          const face = one.bold ? 'sans-bold' : 'sans'
          const limit = one.figure ? figureEnd - x : wide
          for (const line of lines) expect(textWidth(line, size, face)).toBeLessThanOrEqual(limit + 0.01)
          for (const line of notes) expect(textWidth(line, noteSize)).toBeLessThanOrEqual(wide + 0.01)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a heading is never the last of its strip, and stands again where its rows run on', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [{ text: `Row ${at}` }, { text: '1', figure: true }])
    const series = {
      heads: [{ text: 'Row' }, { text: 'Figure' }],
      groups: [
        { title: 'First', rows: rows.slice(0, 15) },
        { title: 'Second', rows: rows.slice(15) },
      ],
      more: String,
    }
    const layout = layoutTable(series, 1200, 420, 18)
    expect(layout.left).toBe(0)
    const strips = [...new Set(layout.rows.map(({ x }) => x))]
    expect(strips.length).toBeGreaterThan(1)
    for (const x of strips) {
      const strip = layout.rows.filter((row) => row.x === x)
      expect(strip[0]?.kind).toBe('head')
      expect(strip[1]?.kind).toBe('group')
      expect(strip.at(-1)?.kind).toBe('row')
    }
    expect(layout.rows.map(({ title }) => title)).toContain('Second, continued')
  })

  test('the type is as large as the room allows', () => {
    const series = {
      heads: [{ text: 'Row' }],
      groups: [{ title: '', rows: Array.from({ length: 10 }, () => [{ text: 'words' }]) }],
      more: String,
    }
    const sizes = [600, 300, 200, 90].map((height) => layoutTable(series, 200, height, 18).size)
    expect(sizes[0]).toBe(18)
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
  })
})

test('columns take what they need where there is room, and share what is short', () => {
  const metrics = [
    { least: 50, natural: 100 },
    { least: 50, natural: 300 },
  ]
  expect(columnWidths(metrics, 500)).toEqual([150, 350])
  expect(columnWidths(metrics, 250)).toEqual([75, 175])
  expect(columnWidths(metrics, 90)).toBeNull()
})
