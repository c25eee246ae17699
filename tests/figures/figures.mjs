/**
 * All golden pictures at a glance: `npm run figures` draws each through Chromium onto one contact sheet, and, where
 * librsvg and Inkscape are installed, draws each with them too and says how far they differ.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { findChromium } from '../setup/chromium.mjs'

const HERE = import.meta.dirname
const OUT = join(HERE, '../../dist-figures')
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
/** Share of a picture's area, in per cent, above which two programs do not show the same. */
const MOST = 0.5
const run = promisify(execFile)

/** Other programs: how each draws an SVG at a size into a PNG. */
const OTHERS = [
  {
    name: 'librsvg',
    command: 'rsvg-convert',
    args: (from, to, width, height) => ['-w', `${width}`, '-h', `${height}`, from, '-o', to],
  },
  {
    name: 'Inkscape',
    command: 'inkscape',
    args: (from, to, width, height) => [from, '-o', to, '-w', `${width}`, '-h', `${height}`],
  },
]

async function isInstalled(command) {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  )
}

/** The pictures with the size of their composition, px. */
function goldens() {
  const names = readdirSync(HERE).filter((name) => name.endsWith('.svg'))
  return names.sort().map((file) => {
    const [, width, height] =
      /viewBox="0 0 (\d+) (\d+)"/.exec(readFileSync(join(HERE, file), 'utf8').slice(0, 2000)) ?? []
    return { name: file.slice(0, -4), path: join(HERE, file), width: Number(width), height: Number(height) }
  })
}

const dataUrl = (type, path) => `data:${type};base64,${readFileSync(path).toString('base64')}`
const pngOf = ({ name }, program) => join(OUT, `${name}.${program}.png`)

async function drawInChromium(page, golden) {
  const { width, height, path } = golden
  await page.setViewportSize({ width, height })
  const image = `<img width="${width}" height="${height}" src="${dataUrl('image/svg+xml', path)}">`
  await page.setContent(`<body style="margin:0;background:#fff">${image}</body>`)
  await page.locator('img').evaluate((one) => one.decode())
  await page.screenshot({ path: pngOf(golden, 'Chromium') })
}

/**
 * Per cent of the squares of 4 × 4 px whose mean colours differ by more than a tenth: letters smoothed otherwise do not
 * count, letters elsewhere do. Runs on the page.
 */
async function shareOfDifference([one, other, width, height]) {
  const small = { width: Math.round(width / 4), height: Math.round(height / 4) }
  const read = async (url) => {
    const image = new Image()
    image.src = url
    await image.decode()
    const context = new OffscreenCanvas(small.width, small.height).getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, small.width, small.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, small.width, small.height)
    return context.getImageData(0, 0, small.width, small.height).data
  }
  const [a, b] = [await read(one), await read(other)]
  let count = 0
  for (let at = 0; at < a.length; at += 4) {
    const apart = [0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel]))
    if (Math.max(...apart) > 25.5) count++
  }
  return (100 * count) / (a.length / 4)
}

async function compare(page, golden, { name, command, args }) {
  const png = pngOf(golden, name)
  await run(command, args(golden.path, png, golden.width, golden.height), { timeout: 120_000 })
  const urls = [pngOf(golden, 'Chromium'), png].map((path) => dataUrl('image/png', path))
  return page.evaluate(shareOfDifference, [...urls, golden.width, golden.height])
}

async function contactSheet(page, all) {
  const cells = all.map(
    (golden) =>
      `<figure style="margin:0"><img width="640" src="${dataUrl('image/png', pngOf(golden, 'Chromium'))}"
        style="border:1px solid #ccc"><figcaption>${golden.name}, ${golden.width} × ${golden.height}</figcaption></figure>`,
  )
  await page.setViewportSize({ width: 2000, height: 1000 })
  await page.setContent(
    `<body style="margin:16px;font:16px sans-serif;display:grid;grid-template-columns:repeat(3,642px);gap:16px;align-items:start">${cells.join('')}</body>`,
  )
  await page.screenshot({ path: join(OUT, 'contact-sheet.png'), fullPage: true })
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const page = await browser.newPage()
const all = goldens()
for (const golden of all) await drawInChromium(page, golden)
await contactSheet(page, all)
console.log(`${all.length} pictures on dist-figures/contact-sheet.png`)
await page.setContent('')
let worst = 0
for (const program of OTHERS) {
  if (!(await isInstalled(program.command))) {
    console.log(`${program.name} is not installed: not compared.`)
    continue
  }
  for (const golden of all) {
    const share = await compare(page, golden, program)
    worst = Math.max(worst, share)
    console.log(`${program.name}, ${golden.name}: ${share.toFixed(3)} % of the picture differs`)
  }
}
await browser.close()
if (worst > MOST) {
  console.error(`Programs differ by more than ${MOST} %: look at dist-figures.`)
  process.exitCode = 1
}
