import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipText, textWidth, wrapText } from '../../src/charts/text-width'

test('digits are tabular, Han characters square, bold wider', () => {
  expect(textWidth('111', 10)).toBeCloseTo(textWidth('888', 10))
  expect(textWidth('寒武纪', 20)).toBe(60)
  expect(textWidth('Atlas', 20, 'sans-bold')).toBeGreaterThan(textWidth('Atlas', 20))
})

test('wrapped text is whole and no line with a break in it is too wide', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Atlas', '350', '昇腾910C', 'of', 'bandwidth', '4\u2009800'), {
        minLength: 1,
        maxLength: 40,
      }),
      (words) => {
        const lines = wrapText(words.join(' '), 200, 20)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 20)).toBeLessThanOrEqual(200)
      },
    ),
  )
})

test('a thin space never breaks', () => {
  expect(wrapText('about 4\u2009800 TPP', textWidth('about 4', 20), 20)).toEqual([
    'about',
    '4\u2009800',
    'TPP',
  ])
})

test('clipped text fits', () => {
  const clipped = clipText('a rather long name', 60, 12)
  expect(clipped.endsWith('…')).toBe(true)
  expect(textWidth(clipped, 12)).toBeLessThanOrEqual(60)
})
