// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import type { ComposedSvg } from '../../src/image/composed'
import { composePicture } from '../../src/image/mount'
import { layoutPicture } from '../../src/image/picture-layout'
import type { PictureInput, PictureLetters, PictureTheme } from '../../src/image/picture-types'
import { PRESETS } from '../../src/image/presets'
import { MAX_PIXELS, rasterise, refusal, withTexts } from '../../src/image/raster'
import { BARS } from './picture.fixture'

// Drawing in jsdom is slow on a busy machine; none of this waits for anything.
vi.setConfig({ testTimeout: 30_000 })

// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

vi.mock('virtual:picture-fonts', () => import('./fonts.fixture'))

function compose(
  input: PictureInput = BARS,
  preset = 'report',
  theme: PictureTheme = 'light',
  letters: PictureLetters = 'outlines',
) {
  const found = PRESETS.find(({ id }) => id === preset) ?? PRESETS[0]
  if (!found) throw new Error('no preset')
  return composePicture(input, { preset: found, theme, letters })
}

function parse(picture: ComposedSvg): Document {
  return new DOMParser().parseFromString(picture.markup, 'image/svg+xml')
}

describe('a composed picture', () => {
  test('says title, basis, as-of, notes, sources, rules and who is who', async () => {
    const words = parse(await compose()).documentElement.textContent ?? ''
    for (const part of [
      BARS.title,
      '昇腾910C',
      'As of 29 Apr 2026. Facts checked to 24 Nov 2026.',
      'Hatched: source does not say dense or sparse.',
      'Sources: Ascend hardware data file (2026); Epoch AI, CC BY (Dec 2025). Rules: 89 FR 96790, 91 FR 1684.',
      'Licence for China: BIS letter, April 2025',
      'Chokepoint',
      'not disclosed',
      '2.50×',
    ])
      expect(words).toContain(part)
  })

  test.each(['outlines', 'text'] as const)(
    'stands alone, letters as %s: literal colours, nothing foreign, no trace of the page',
    async (letters) => {
      const { markup } = await compose(BARS, 'report', 'light', letters)
      expect(markup).not.toMatch(
        /var\(--|class=|aria-|data-x|role=|recharts|foreignObject|<script|href="[^#]|style="/,
      )
      const addresses = [...markup.matchAll(/url\(([^)]*)\)/g)].map(([, to]) => to ?? '')
      expect(addresses.every((to) => /^(#|data:font)/.test(to))).toBe(true)
      expect(markup).toContain('fill="#8b0017"')
      expect(markup).not.toContain('NaN')
    },
  )

  test('fonts are inside where letters are text, and only there', async () => {
    const text = await compose(BARS, 'report', 'light', 'text')
    expect(text.markup).toContain("@font-face{font-family:'Noto Sans SC'")
    expect(text.markup).not.toContain('<use')
    const { markup, faces } = await compose()
    expect(markup).not.toMatch(/<style|@font-face|<text(?![^>]* opacity="0")/)
    expect(faces).toEqual([])
  })

  test('is well-formed, titled and described, and remembers its state', async () => {
    const root = parse(await compose()).documentElement
    expect(root.localName).toBe('svg')
    expect(root.querySelector('title')?.textContent).toBe(BARS.title)
    expect(root.querySelector('desc')?.textContent).toBe(BARS.summary)
    const metadata = JSON.parse(root.querySelector('metadata')?.textContent ?? '')
    expect(metadata).toMatchObject({
      asOf: '2026-04-29',
      sources: BARS.sources,
      rules: BARS.rules,
      state: BARS.state,
    })
  })

  test('is the same bytes every time, though Recharts counts on', async () => {
    expect((await compose()).markup).toBe((await compose()).markup)
  })

  test('every reference has its target', async () => {
    const { markup } = await compose()
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const used = [...markup.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const patterns = ids.filter((id) => id?.startsWith('f'))
    expect(patterns).toEqual(patterns.map((_, index) => `f${index}`))
    expect(used.length).toBeGreaterThan(0)
    for (const id of used) expect(ids).toContain(id)
  })

  test('leaves Chinese fonts out where no Chinese stands, and wears dark when asked', async () => {
    const latin = { ...BARS, subtitle: 'Dense rates. As of 29 April 2026' }
    expect((await compose(latin, 'report', 'light', 'text')).markup).not.toContain(
      "Noto Sans SC';font-weight",
    )
    expect((await compose(BARS, 'report', 'dark')).markup).toContain('fill="#11161a"')
  })

  test('leaves nothing behind on the page', async () => {
    await compose()
    expect(document.body.childElementCount).toBe(0)
  })

  test('a figure that draws nothing makes no picture', async () => {
    await expect(compose({ ...BARS, body: () => <p>words only</p> })).rejects.toThrow(
      'did not finish drawing',
    )
    expect(document.body.childElementCount).toBe(0)
  })

  test('the A4 sheet has a physical size', async () => {
    const root = parse(await compose(BARS, 'a4')).documentElement
    expect(root.getAttribute('width')).toBe('277mm')
    expect(root.getAttribute('viewBox')).toBe('0 0 1600 1098')
  })

  test('the longest words stay between the margins and above the foot, in every preset', () => {
    const long = 'Huawei Ascend 910C (昇腾910C) against NVIDIA H100 NVL 94 GB and Cambricon MLU590 '
    const input: PictureInput = {
      ...BARS,
      title: long.repeat(2),
      subtitle: long.repeat(3),
      notes: [long.repeat(6)],
      sources: Array.from({ length: 30 }, (_, index) => `${long}${index}`),
    }
    for (const preset of PRESETS) {
      const layout = layoutPicture(input, preset)
      expect(layout.body.y + layout.body.height).toBeLessThanOrEqual(layout.noteRule)
      expect(layout.notes.at(-1)?.y).toBeLessThan(layout.foot - 20)
      expect(layout.notes.map(({ text }) => text).join(' ')).toMatch(/and \d+ more, listed in the file/)
    }
  })
})

describe('rasterising', () => {
  test('refuses more than 16,777,216 pixels with a reason, and nothing less', () => {
    expect(refusal(4096, 4096, 1)).toBeNull()
    expect(refusal(4096, 4097, 1)).toContain('million pixels')
    expect(refusal(1600, 1000, 2)).toBeNull()
    expect(refusal(1600, 1000, 4)).toContain('Choose a lower density')
    expect(MAX_PIXELS).toBe(16_777_216)
  })

  test('takes nothing but a composed picture', async () => {
    const picture = await compose()
    await expect(rasterise({ ...picture }, 2)).rejects.toThrow('Only a composed')
    await expect(rasterise(picture, 4)).rejects.toThrow('million pixels')
  })

  test('texts hold title, alt text, sources and state', async () => {
    const { readTexts } = await import('../../src/image/png-chunks')
    const header = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(26))
    const bytes = withTexts(header, await compose(), 2)
    const inserted = new Uint8Array([
      ...bytes.subarray(0, 8),
      ...bytes.subarray(33, -1),
      ...[0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
    ])
    const texts = readTexts(inserted)
    expect(texts.get('Title')).toBe(BARS.title)
    expect(texts.get('Description')).toBe(BARS.summary)
    expect(texts.get('Source')).toContain('Epoch AI, CC BY (Dec 2025)')
    expect(JSON.parse(texts.get('Chokepoint') ?? '{}')).toMatchObject({
      kind: 'compare-bars',
      state: BARS.state,
    })
  })
})
