import { expect, test } from 'vitest'
import { layoutPicture } from '../../src/image/picture-layout'
import { noteLines } from '../../src/image/picture-notes'
import { PRESETS } from '../../src/image/presets'
import { BARS } from './picture.fixture'

const TITLE = 'Atlas 350 against the H20: 2.6 times the arithmetic, 35\u2009% of the memory bandwidth'

test.each(PRESETS)('$id: no word of the title stands alone on its last line', (preset) => {
  const { title } = layoutPicture({ ...BARS, title: TITLE }, preset)
  expect(title.map(({ text }) => text).join(' ')).toBe(TITLE)
  if (title.length > 1) expect(title.at(-1)?.text.split(' ').length).toBeGreaterThan(2)
})

test.each(PRESETS)('$id: the subtitle stands clear of the title', (preset) => {
  const { title, titleSize, subtitle, subtitleSize } = layoutPicture({ ...BARS, title: TITLE }, preset)
  const gap = (subtitle[0]?.y ?? 0) - (title.at(-1)?.y ?? 0)
  expect(gap).toBeGreaterThanOrEqual(titleSize * 0.3 + subtitleSize)
})

test('notes that do not fit are left out whole and counted; the caveat at the end stays', () => {
  const notes = [
    'Each panel starts at zero.',
    'A middle note of some length. '.repeat(6).trim(),
    'Not legal advice.',
  ]
  const said = noteLines({ ...BARS, notes }, 900, 2)
    .slice(0, 1)
    .join(' ')
  expect(said).toBe('Each panel starts at zero. Not legal advice. 1 more note in the file.')
})

test('notes that fit are all there', () => {
  const said = noteLines(BARS, 1472, 4).join(' ')
  for (const note of BARS.notes) expect(said).toContain(note)
})

test('entries of the legend that fit one row only by their own widths stand in one row', () => {
  const entry = (name: string) => ({ mark: { kind: 'status' as const, group: 'licence' as const }, name })
  const who = [entry('A name that is much longer than the others are'), ...['B', 'C', 'D'].map(entry)]
  const slide = PRESETS.find(({ id }) => id === 'slide')
  if (!slide) throw new Error('no slide')
  const { who: placed } = layoutPicture({ ...BARS, who }, { ...slide, width: 900 })
  expect(new Set(placed.map(({ y }) => y)).size).toBe(1)
  const starts = placed.map(({ x }) => x)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(400)
})
