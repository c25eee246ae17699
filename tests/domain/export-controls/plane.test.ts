import { describe, expect, it } from 'vitest'
import { periodOn } from '../../../src/domain/export-controls/law'
import { type PlaneCell, planeOf } from '../../../src/domain/export-controls/plane'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { law } from './subjects'

const on = (day: string, destination: Destination = 'china') =>
  planeOf(periodOn(law, day).inForce[destination])

const line = ({ tppFrom, tppBelow, pdFrom, pdBelow, chipClass, status }: PlaneCell) =>
  `TPP ${tppFrom}..${tppBelow}, PD ${pdFrom}..${pdBelow}: ${chipClass}, ${status}`

/** Every rectangle of the rule of November 2023, written from its paragraphs. */
const OF_2023 = [
  'TPP null..1600, PD null..1.6: not-3A090, unrestricted',
  'TPP null..1600, PD 1.6..3.2: not-3A090, unrestricted',
  'TPP null..1600, PD 3.2..5.92: not-3A090, unrestricted',
  'TPP null..1600, PD 5.92..null: not-3A090, unrestricted',
  'TPP 1600..2400, PD null..1.6: not-3A090, unrestricted',
  'TPP 1600..2400, PD 1.6..3.2: not-3A090, unrestricted',
  'TPP 1600..2400, PD 3.2..5.92: 3A090.b, notification',
  'TPP 1600..2400, PD 5.92..null: 3A090.a, presumption-of-denial',
  'TPP 2400..4800, PD null..1.6: not-3A090, unrestricted',
  'TPP 2400..4800, PD 1.6..3.2: 3A090.b, notification',
  'TPP 2400..4800, PD 3.2..5.92: 3A090.b, notification',
  'TPP 2400..4800, PD 5.92..null: 3A090.a, presumption-of-denial',
  'TPP 4800..null, PD null..1.6: 3A090.a, presumption-of-denial',
  'TPP 4800..null, PD 1.6..3.2: 3A090.a, presumption-of-denial',
  'TPP 4800..null, PD 3.2..5.92: 3A090.a, presumption-of-denial',
  'TPP 4800..null, PD 5.92..null: 3A090.a, presumption-of-denial',
]

describe('the plane', () => {
  it('is empty where no rule is, or none for the destination', () => {
    const none = { cells: [], tpp: [], pd: [], others: [] }
    expect(on('2022-10-20')).toEqual({ kind: 'no-rule', ...none })
    expect(on('2023-01-16', 'macau')).toEqual({ kind: 'not-in-scope', ...none })
  })

  it('has no rectangles under the rule of 2022, which asks for I/O', () => {
    expect(on('2022-10-21')).toEqual({
      kind: 'other-quantities',
      cells: [],
      tpp: [4800],
      pd: [],
      others: [{ field: 'io_bandwidth_gbs', op: '>=', value: 600 }],
    })
  })

  it('is the rule of 2023, rectangle by rectangle', () => {
    const plane = on('2023-11-17')
    expect({ ...plane, cells: plane.cells.map(line) }).toEqual({
      kind: 'classes',
      cells: OF_2023,
      tpp: [1600, 2400, 4800],
      pd: [1.6, 3.2, 5.92],
      others: [],
    })
  })

  it('is reviewed case by case under the ceilings of 2026, whose limit on memory is no axis', () => {
    const plane = on('2026-01-15')
    expect(plane.tpp).toEqual([1600, 2400, 4800, 21_000])
    expect(plane.others.map(({ field, value }) => `${field} ${value}`)).toEqual(['dram_bandwidth_gbs 6500'])
    expect(plane.cells).toHaveLength(20)
    expect(plane.cells.slice(8).map(line)).toEqual([
      OF_2023[8],
      OF_2023[9],
      OF_2023[10],
      'TPP 2400..4800, PD 5.92..null: 3A090.a, case-by-case',
      ...['null..1.6', '1.6..3.2', '3.2..5.92', '5.92..null'].map(
        (pd) => `TPP 4800..21000, PD ${pd}: 3A090.a, case-by-case`,
      ),
      ...['null..1.6', '1.6..3.2', '3.2..5.92', '5.92..null'].map(
        (pd) => `TPP 21000..null, PD ${pd}: 3A090.a, presumption-of-denial`,
      ),
    ])
  })
})
