/**
 * `npm run lighthouse` builds the static page, serves it as a host would (gzip, assets cached for good) and asks Lighthouse for
 * its four scores of every region, on a telephone (Lighthouse's own throttling) and on a desktop. A script, not a test: its
 * speed scores move with the machine. Lighthouse itself comes from the registry when this runs, not at install.
 * A region's name runs that one alone.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { findChromium } from './chromium.mjs'

/** The last of them that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const BAR = 95
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const DEVICES = { telephone: [], desktop: ['--preset=desktop'] }
const REGIONS = {
  overview: '',
  chips: '?view=chips',
  compare: '?view=compare&chips=nvidia-h20-96,huawei-ascend-910c',
  controls: '?view=controls&chip=nvidia-h20-96',
  timeline: '?view=timeline',
  revenue: '?view=revenue',
  claims: '?view=claims',
  sources: '?view=sources',
}
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

/** The folder as the README's hosting table asks for it. */
async function host(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = normalize(pathname === '/' ? '/index.html' : pathname)
    const extension = extname(file)
    try {
      const body = await readFile(join(folder, file))
      const packs = PACKED.has(extension)
      response.writeHead(200, {
        'content-type': TYPES[extension] ?? 'application/octet-stream',
        'cache-control': file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(packs ? { 'content-encoding': 'gzip' } : {}),
      })
      response.end(packs ? gzipSync(body) : body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { server, origin: `http://localhost:${server.address().port}/` }
}

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
const { server, origin } = await host(join(folder, 'dist'))
const lines = []
let low = 0
const wanted = process.argv[2]
for (const [region, search] of Object.entries(REGIONS)) {
  if (wanted !== undefined && wanted !== region) continue
  const scores = []
  for (const [device, flags] of Object.entries(DEVICES)) {
    console.log(`${region}, ${device}`)
    scores.push(...(await scoresOf(origin + search, flags, join(folder, 'report.json'))))
  }
  low += scores.filter((score) => score < BAR).length
  lines.push(`| ${region} | ${scores.join(' | ')} |`)
}
server.close()
rmSync(folder, { recursive: true, force: true })

const heads = Object.keys(DEVICES).flatMap((device) => CATEGORIES.map((name) => `${name}, ${device}`))
console.log(
  `\n| Region | ${heads.join(' | ')} |\n|---|${heads.map(() => '---').join('|')}|\n${lines.join('\n')}`,
)
console.log(`\n${low === 0 ? 'Nothing' : low} below ${BAR}. ${new Date().toISOString().slice(0, 10)}`)
