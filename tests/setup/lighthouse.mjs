/**
 * `npm run lighthouse` builds the static page, serves it as a host would (gzip, assets cached for good) and asks Lighthouse for
 * its four scores of every region, on a telephone (Lighthouse's own throttling) and on a desktop. A script, not a test: its
 * speed scores move with the machine. Lighthouse itself comes from the registry when this runs, not at install.
 * A region's name runs that one alone.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, runnerImport } from 'vite'
import { findChromium } from './chromium.mjs'
import { REGIONS } from './regions.mjs'

/** The last of them that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const BAR = 95
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const DEVICES = { telephone: [], desktop: ['--preset=desktop'] }

/** Scores of one address, 0 to 100 each, in the order of {@link CATEGORIES}. */
async function scoresOf(url, flags, file) {
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      ...flags,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() ?? '' } },
  )
  const { audits, categories } = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of CATEGORIES) {
    for (const { id, weight } of categories[name].auditRefs) {
      const { score, title, displayValue = '' } = audits[id]
      if (weight > 0 && score !== null && score < 0.9) console.log(`  ${name}: ${title} ${displayValue}`)
    }
  }
  return CATEGORIES.map((name) => Math.round(categories[name].score * 100))
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
process.env.VITE_API = 'static'
await build({
  configLoader: 'runner',
  logLevel: 'error',
  build: { outDir: join(folder, 'dist'), emptyOutDir: true },
})
const { module: bench } = await runnerImport(join(import.meta.dirname, '../bench/serve.ts'))
const served = await bench.serve(join(folder, 'dist'))
const lines = []
let low = 0
const wanted = process.argv[2]
for (const [region, search] of Object.entries(REGIONS)) {
  if (wanted !== undefined && wanted !== region) continue
  const scores = []
  for (const [device, flags] of Object.entries(DEVICES)) {
    console.log(`${region}, ${device}`)
    scores.push(...(await scoresOf(`${served.origin}/${search}`, flags, join(folder, 'report.json'))))
  }
  low += scores.filter((score) => score < BAR).length
  lines.push(`| ${region} | ${scores.join(' | ')} |`)
}
await served.close()
rmSync(folder, { recursive: true, force: true })

const heads = Object.keys(DEVICES).flatMap((device) => CATEGORIES.map((name) => `${name}, ${device}`))
console.log(
  `\n| Region | ${heads.join(' | ')} |\n|---|${heads.map(() => '---').join('|')}|\n${lines.join('\n')}`,
)
console.log(`\n${low === 0 ? 'Nothing' : low} below ${BAR}. ${new Date().toISOString().slice(0, 10)}`)
