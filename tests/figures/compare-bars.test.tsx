// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { composePicture } from '../../src/image/mount'
import { PRESETS } from '../../src/image/presets'
import { BARS } from '../image/picture.fixture'

// Drawing in jsdom is slow on a busy machine; none of this waits for anything.
vi.setConfig({ testTimeout: 30_000 })

// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

vi.mock('virtual:picture-fonts', () => import('../image/fonts.fixture'))

test.each(PRESETS)('bars, $id: the picture is the golden one, byte for byte', async (preset) => {
  const { markup } = await composePicture(BARS, { preset, theme: 'light' })
  await expect(markup).toMatchFileSnapshot(`compare-bars-${preset.id}.svg`)
})
