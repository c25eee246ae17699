/**
 * Draws the icons of the web manifest from the bow-tie mark: `node tests/setup/icons.mjs`. The PNGs are committed; run it
 * again when the mark or the ink changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const tokens = readFileSync(`${ROOT}/src/ui/tokens.css`, 'utf8')
const token = (name) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1]
/** The tie in a square of 32 units. */
const TIE = 'M3 8L16 14.6L29 8V24L16 17.4L3 24Z'

/** A maskable icon keeps the mark inside the safe circle of 80 % and its ground up to the edge. */
const ICONS = [
  { file: 'icon-192.png', size: 192, scale: 0.94, radius: 4 },
  { file: 'icon-512.png', size: 512, scale: 0.94, radius: 4 },
  { file: 'maskable-512.png', size: 512, scale: 0.7, radius: 0 },
  { file: 'apple-touch-icon.png', size: 180, scale: 0.8, radius: 0 },
]

const svg = ({
  size,
  scale,
  radius,
}) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"
  viewBox="0 0 32 32"><rect width="32" height="32" rx="${radius}" fill="${token('surface')}"/>
  <path transform="translate(16 16) scale(${scale}) translate(-16 -16)" d="${TIE}" fill="${token('ink')}"/></svg>`

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage()
for (const icon of ICONS) {
  await page.setViewportSize({ width: icon.size, height: icon.size })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(icon)}`)
  writeFileSync(`${ROOT}/public/icons/${icon.file}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
