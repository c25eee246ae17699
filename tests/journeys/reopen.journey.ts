import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()
const TWO = '?view=compare&asof=2026-04-29&chips=nvidia-h20-96,huawei-atlas-350'

async function save(page: Page, format: 'PNG' | 'SVG'): Promise<Buffer> {
  await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.getByText(format, { exact: true }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Save ${format}` }).click()
  return readFileSync(await (await download).path())
}

/** Drops a file on the middle of the page, as a file manager does. */
async function drop(page: Page, bytes: Buffer, name: string): Promise<void> {
  await page.evaluate(
    ({ base64, name }) => {
      const transfer = new DataTransfer()
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([data], name))
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(event)
        if (!event.defaultPrevented) throw new Error(`the browser would leave the page on ${type}`)
      }
    },
    { base64: bytes.toString('base64'), name },
  )
}

/** The comparison of {@link TWO} saved in both formats, once for all journeys. */
let saved: Promise<Readonly<Record<'PNG' | 'SVG', Buffer>>> | undefined
const savedPictures = () => {
  saved ??= app
    .open(TWO)
    .then(async (page) => ({ PNG: await save(page, 'PNG'), SVG: await save(page, 'SVG') }))
  return saved
}

describe('a saved picture dropped on the page', () => {
  test.each(['PNG', 'SVG'] as const)('%s opens the comparison as it was', async (format) => {
    const picture = (await savedPictures())[format]
    const other = await app.open('?view=timeline')
    await other.getByRole('heading', { level: 1 }).waitFor()
    await drop(other, picture, `picture.${format.toLowerCase()}`)
    await other.getByText(/^Opened from a saved picture as of 29 April 2026/).waitFor()
    await other.getByRole('columnheader', { name: /Atlas 350/ }).waitFor()
    expect(new URL(other.url()).search).toBe(TWO)
    const since = other.getByRole('region', { name: 'Since the picture was saved' })
    expect(await since.innerText()).toMatch(/All \d+ of its values are the same today/)
    await other.goBack()
    await other.getByRole('heading', { level: 1, name: /Timeline|events/i }).waitFor()
  })

  test('chosen instead of dropped, a value that has changed since is named with its source', async () => {
    const svg = (await savedPictures()).SVG.toString('utf8')
    expect(svg).toContain('378.5\u2009TFLOPS')
    const older = svg.replaceAll('378.5\u2009TFLOPS', '370\u2009TFLOPS')
    const other = await app.open('?view=compare')
    const choosing = other.waitForEvent('filechooser')
    await other.getByRole('button', { name: 'Reopen a saved picture' }).click()
    await (await choosing).setFiles({
      name: 'old.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(older),
    })
    await other
      .getByText(/Atlas 350 BF16: 370\u2009TFLOPS → 378\.5\u2009TFLOPS, source /)
      .first()
      .waitFor()
  })

  test('a hostile or stripped one changes nothing, with one sentence', async () => {
    const { PNG: png, SVG: svg } = await savedPictures()
    const page = await app.open(TWO)
    const before = page.url()
    const damaged = Buffer.from(png)
    damaged[200] = (damaged[200] ?? 0) ^ 1
    const files: readonly (readonly [Buffer, RegExp])[] = [
      [damaged, /damaged or cut off/],
      [png.subarray(0, 5000), /damaged or cut off/],
      [Buffer.from(svg.toString().replace('</svg>', '<script>document.title="x"</script></svg>')), /damaged/],
      [Buffer.from(svg.toString().replace('"chips":', '"__proto__":')), /not as this page writes it/],
      [Buffer.from(svg.toString().replace(/<metadata>.*?<\/metadata>/s, '')), /carries no memory/],
      [Buffer.alloc(10_000_000), /larger than any picture/],
    ]
    const strip = page.getByRole('region', { name: /Notes on this page/ })
    for (const [bytes, sentence] of files) {
      await drop(page, bytes, 'picture.png')
      await strip.getByText(sentence).waitFor()
      expect(await strip.getByRole('listitem').count()).toBe(1)
      expect(page.url()).toBe(before)
      await strip.getByRole('button', { name: /Dismiss/ }).click()
      await strip.waitFor({ state: 'detached' })
    }
    expect(await page.title()).not.toBe('x')
  })
})
