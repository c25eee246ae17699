import { expect, test } from 'vitest'
import { pictureFileName } from '../../src/image/save'
import { BARS } from './picture.fixture'

test('a file name says what, as of when, and is safe everywhere', () => {
  expect(pictureFileName(BARS, 'light', 'svg')).toBe('chokepoint-h20-atlas-350-910c-2026-04-29.svg')
  expect(pictureFileName(BARS, 'dark', 'png')).toBe('chokepoint-h20-atlas-350-910c-2026-04-29-dark.png')
  expect(pictureFileName({ ...BARS, slug: '昇腾' }, 'light', 'png')).toBe(
    'chokepoint-compare-bars-2026-04-29.png',
  )
  expect(pictureFileName({ ...BARS, slug: '../../etc '.repeat(40) }, 'light', 'png')).toMatch(
    /^[a-z0-9.-]{1,120}$/,
  )
})
