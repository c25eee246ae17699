import { expect, test } from 'vitest'
import { PRESETS } from '../../src/image/presets'
import { formatBytes, pngBytes, roughly } from '../../src/image/weight'

/** Bytes of real saved pictures, with the density each was drawn at. */
const SAVED = [
  ['report', 1, 267_952],
  ['report', 2, 647_297],
  ['report', 3, 1_077_320],
  ['slide', 2, 486_851],
  ['square', 2, 587_791],
  ['a4', 1, 691_786],
] as const

test.each(SAVED)('%s at %i×: the estimate is within a fifth of what was saved', (id, scale, bytes) => {
  const preset = PRESETS.find((one) => one.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  expect(pngBytes(preset, scale) / bytes).toBeGreaterThan(0.8)
  expect(pngBytes(preset, scale) / bytes).toBeLessThan(1.2)
})

test('an estimate is told with two figures, a weight in the unit that suits it', () => {
  expect(roughly(647_297)).toBe(650_000)
  expect(formatBytes(41_234)).toBe('41\u2009kB')
  expect(formatBytes(1_240_000)).toBe('1.2\u2009MB')
})
