import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { startApp } from './support/app'
import { pngSize, pngTexts } from './support/png'

const app = startApp()
const THREE = '?view=compare&chips=nvidia-h20-96,huawei-atlas-350,huawei-ascend-910c&asof=2026-04-29'

async function savePicture(page: Page, format: 'PNG' | 'SVG'): Promise<Buffer> {
  await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.getByText(format, { exact: true }).click()
  const save = dialog.getByRole('button', { name: `Save ${format}` })
  const download = page.waitForEvent('download')
  await save.click()
  return readFileSync(await (await download).path())
}

describe('comparing three chips by their address', () => {
  test('three columns, the baseline first, ratios and reasons in the cells', async () => {
    const page = await app.open(THREE)
    await page.getByRole('columnheader', { name: /Ascend 910C/ }).waitFor()
    const heads = await page.getByRole('table').first().getByRole('columnheader').allInnerTexts()
    expect(heads.filter(Boolean)).toHaveLength(3)
    expect(heads.find(Boolean)).toContain('H20 96')
    const bf16 = await page.getByRole('row').filter({ hasText: /^BF16/ }).first().innerText()
    expect(bf16).toContain('378.5')
    expect(bf16).toContain('2.56×')
    expect(
      await page
        .getByRole('row')
        .filter({ hasText: /no native FP4/ })
        .first()
        .innerText(),
    ).toContain('no ratio')
  })

  test('the SVG stands alone: text, date, rule and sources are inside, letters as outlines', async () => {
    const page = await app.open(THREE)
    const svg = (await savePicture(page, 'SVG')).toString('utf8')
    const parsed = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
    const text = [...parsed.querySelectorAll('text')].map((node) => node.textContent).join(' ')
    expect(text).toContain('29 April 2026')
    expect(text).toContain('昇腾910C')
    expect(text).toContain('91 FR 1684')
    expect(text).toContain('Sources:')
    expect(text).toContain('Chokepoint')
    expect(parsed.querySelectorAll('defs > path').length).toBeGreaterThan(100)
    expect(svg).not.toContain('@font-face')
    expect(svg).not.toMatch(
      /https?:\/\/(?!www\.w3\.org)[^"\s]+\.(woff2?|css|js|png)|<script|<foreignObject|var\(--/,
    )
  })

  test('the PNG has at least twice the pixels, is not blank, and carries its state', async () => {
    const page = await app.open(THREE)
    const png = await savePicture(page, 'PNG')
    const size = pngSize(png)
    expect(size.width).toBeGreaterThanOrEqual(3200)
    expect(pngTexts(png).join(' ')).toContain('nvidia-h20-96')
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      const seen = new Set<number>()
      let ink = 0
      for (let at = 0; at < data.length; at += 4 * 37) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
        seen.add(colour)
        if (colour !== 0xffffff) ink++
      }
      return { seen: seen.size, ink: ink / (data.length / (4 * 37)) }
    }, png.toString('base64'))
    expect(colours.seen).toBeGreaterThan(20)
    expect(colours.ink).toBeGreaterThan(0.02)
    expect(colours.ink).toBeLessThan(0.6)
  })

  test('with the eight longest names nothing reaches into the margins, in any size', async () => {
    const { chips } = loadDataset()
    const longest = chips
      .toSorted((a, b) => b.name.length - a.name.length)
      .slice(0, 8)
      .map(({ chipId }) => chipId)
    const page = await app.open(`?view=compare&chips=${longest.join(',')}`)
    await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: 'Save all sizes (ZIP)' }).click()
    const files = unzipSync(readFileSync(await (await download).path()))
    const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'))
    expect(pictures).toHaveLength(4)
    for (const [name, bytes] of pictures) {
      const touched = await page.evaluate(async (base64) => {
        const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([raw], { type: 'image/png' }))
        const { width, height } = bitmap
        const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
        if (!context) throw new Error('no canvas')
        context.drawImage(bitmap, 0, 0)
        const [side, top, bottom] = [width * 0.022, height * 0.022, height * 0.011].map(Math.floor) as [
          number,
          number,
          number,
        ]
        const strips = {
          left: [0, 0, side, height],
          right: [width - side, 0, side, height],
          top: [0, 0, width, top],
          bottom: [0, height - bottom, width, bottom],
        } as const
        return Object.entries(strips).flatMap(([edge, [x, y, wide, high]]) => {
          const { data } = context.getImageData(x, y, wide, high)
          return data.some((channel) => channel !== 255) ? [edge] : []
        })
      }, Buffer.from(bytes).toString('base64'))
      expect(touched, name).toEqual([])
    }
  }, 120_000)

  test('an unknown chip in the link is named and the rest is used', async () => {
    const page = await app.open('?view=compare&chips=nvidia-h20-96,nvidia-h2000,huawei-atlas-350')
    await page
      .getByText(/nvidia-h2000/)
      .first()
      .waitFor()
    await page.getByRole('columnheader', { name: /Atlas 350/ }).waitFor()
  })
})
