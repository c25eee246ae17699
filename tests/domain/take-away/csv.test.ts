import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText, neutralised } from '../../../src/domain/take-away/csv'

const FORMULA = /^[=+\-@\t\r]/
/** Back to what was written: the apostrophe that makes a text harmless comes off. */
const restored = (text: string) =>
  FORMULA.test(text.slice(1)) && text.startsWith("'") ? text.slice(1) : text

describe('a table as CSV', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 })
  const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), text).map((two) => two.join(''))
  const value = fc.oneof(text, dangerous, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))

  test('reads back as it was, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: value, b: value }), { minLength: 1 }), (rows) => {
        const read = csvParse(csvText(['a', 'b'], rows))
        expect(read).toHaveLength(rows.length)
        read.forEach((row, at) => {
          for (const key of ['a', 'b'] as const) {
            const written = rows[at]?.[key]
            const back = row[key] ?? ''
            if (typeof written === 'number') expect(Number(back)).toBe(written === 0 ? 0 : written)
            else
              expect(restored(back)).toBe(
                written?.startsWith("'") && FORMULA.test(written.slice(1)) ? written.slice(1) : written,
              )
          }
        })
      }),
    )
  })

  test('no text begins a formula; a negative number stays a number', () => {
    fc.assert(fc.property(dangerous, (one) => !FORMULA.test(neutralised(one))))
    expect(csvText(['a', 'b'], [{ a: '=1+1', b: -2.4 }])).toBe("a,b\r\n'=1+1,-2.4\r\n")
  })

  test('missing keys are empty cells, and the header comes first', () => {
    expect(csvText(['a', 'b'], [{ a: 'x, "y"' }])).toBe('a,b\r\n"x, ""y""",\r\n')
  })
})
