/**
 * Do the downloads open in a spreadsheet? `npm run spreadsheet:check` builds the app, takes every CSV that a region offers as a
 * reader does, opens each in LibreOffice Calc (headless) and compares what Calc holds with the file: the columns, the number of
 * rows, every cell; and no cell may have become a formula, although Calc is told to evaluate them. Without `soffice` it says so.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { csvParseRows } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { build, preview, runnerImport } from 'vite'
import { findChromium } from './chromium.mjs'
import { REGIONS } from './regions.mjs'

const ADDRESSES = {
  ...REGIONS,
  systems: '?view=compare&systems=huawei-cloudmatrix-384,nvidia-gb200-nvl72',
}

/** Comma, double quote, UTF-8, from line 1; quoted cells are read like others, formulas are evaluated: the strictest reading. */
const AS_CSV = 'CSV:44,34,76,1,,0,false,false,false,false,false,-1,true'
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'

function hasCalc() {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function convert(files, to, folder, ...more) {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const flags = [
    '--headless',
    `-env:UserInstallation=${profile}`,
    ...more,
    '--convert-to',
    to,
    '--outdir',
    folder,
  ]
  execFileSync('soffice', [...flags, ...files], { stdio: 'ignore', timeout: 240_000 })
}

/** Saves what every "Download data" of a region and of its figures gives as CSV; returns the files. */
async function takeFrom(page, region, folder) {
  const files = []
  const triggers = page.getByRole('button', { name: /^Download (data|the log)\b/ })
  for (let at = 0; at < (await triggers.count()); at += 1) {
    const choice = page.getByRole('button', { name: 'CSV for Excel (marked as UTF-8)' })
    // What still loads may draw the region anew, and shut what was opened in it.
    for (let tries = 0; tries < 5 && !(await choice.isVisible()); tries += 1) {
      await triggers.nth(at).click()
      await page.waitForTimeout(1000)
    }
    const [download] = await Promise.all([page.waitForEvent('download'), choice.click()])
    const file = join(folder, `${region}-${at + 1}.csv`)
    await download.saveAs(file)
    files.push(file)
  }
  return files
}

async function takeAll(folder) {
  const outDir = join(folder, 'dist')
  await build({ configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({
    configLoader: 'runner',
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0 },
  })
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  })
  const taken = {}
  try {
    const context = await browser.newContext({
      locale: 'en-GB',
      serviceWorkers: 'block',
      acceptDownloads: true,
    })
    for (const [region, search] of Object.entries(ADDRESSES)) {
      const page = await context.newPage()
      await page.goto(`${server.resolvedUrls?.local[0]}${search}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
      await page
        .getByRole('button', { name: /^Download/ })
        .first()
        .waitFor()
      // Figures below the first screen come with code of their own.
      await page.waitForTimeout(2000)
      taken[region] = await takeFrom(page, region, folder)
      await page.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return taken
}

/** Text that would run, neutralised as the app does it, and once as it must not leave. */
async function writeHostile(folder) {
  const { module } = await runnerImport(join(import.meta.dirname, '../../src/domain/take-away/csv.ts'))
  const texts = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1;1)',
    '\t=1+1',
    '\r=1+1',
    '=HYPERLINK("https://example.org";"x")',
  ]
  const safe = join(folder, 'hostile.csv')
  writeFileSync(
    safe,
    module.BYTE_ORDER_MARK +
      module.csvText(
        ['text'],
        texts.map((text) => ({ text })),
      ),
  )
  const raw = join(folder, 'raw.csv')
  writeFileSync(raw, 'text\r\n=1+1\r\n')
  return { safe, raw }
}

const rowsOf = (file) => csvParseRows(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
/** Calc keeps fifteen digits of a number and one kind of line end. */
function sameCell(sent, held) {
  const [a, b] = [Number(sent), Number(held)]
  if (sent !== '' && Math.abs(a - b) <= 1e-14 * Math.abs(a)) return true
  return sent.replace(/\r\n?/g, '\n') === held
}

function formulasIn(xlsx) {
  const sheets = Object.entries(unzipSync(readFileSync(xlsx))).filter(([name]) =>
    name.includes('worksheets/'),
  )
  return sheets.reduce((sum, [, bytes]) => sum + (strFromU8(bytes).match(/<f[ >]/g)?.length ?? 0), 0)
}

/** What is wrong with a file once Calc has read it; empty when nothing is. */
function faultsOf(file, folder) {
  const name = basename(file, '.csv')
  const [sent, held] = [rowsOf(file), rowsOf(join(folder, 'back', `${name}.csv`))]
  const faults = []
  if (sent[0]?.join('|') !== held[0]?.join('|')) faults.push(`columns differ: ${held[0]?.join('|')}`)
  if (sent.length !== held.length) faults.push(`${held.length} rows instead of ${sent.length}`)
  sent.forEach((row, at) => {
    const other = row.findIndex((cell, column) => !sameCell(cell, held[at]?.[column] ?? ''))
    if (other >= 0 && faults.length < 4)
      faults.push(`row ${at + 1}, ${sent[0]?.[other]}: “${row[other]}” became “${held[at]?.[other]}”`)
  })
  const formulas = formulasIn(join(folder, `${name}.xlsx`))
  if (formulas > 0) faults.push(`${formulas} cells became formulas`)
  return faults
}

async function check(folder) {
  const taken = await takeAll(folder)
  const { safe, raw } = await writeHostile(folder)
  const files = [...Object.values(taken).flat(), safe]
  convert([...files, raw], 'xlsx', folder, `--infilter=${AS_CSV}`)
  const back = join(folder, 'back')
  mkdirSync(back)
  const books = files.map((file) => file.replace(/csv$/, 'xlsx'))
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to',
      TO_CSV,
      '--outdir',
      back,
      ...books,
    ],
    { stdio: 'ignore', timeout: 240_000 },
  )
  if (formulasIn(raw.replace(/csv$/, 'xlsx')) === 0)
    throw new Error('Calc did not evaluate a bare formula: this check proves nothing.')
  let wrong = 0
  for (const file of files) {
    const faults = faultsOf(file, folder)
    wrong += faults.length
    const [head, ...rows] = rowsOf(file)
    console.log(
      `${basename(file)}: ${rows.length} rows, ${head?.length} columns${faults.length === 0 ? ', as sent' : ''}`,
    )
    for (const fault of faults) console.error(`  ${fault}`)
  }
  for (const [region, own] of Object.entries(taken))
    if (own.length === 0) console.log(`${region}: offers no CSV`)
  return wrong
}

if (!hasCalc()) {
  console.log('LibreOffice (soffice) is not on this machine: the downloads were not opened in it.')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
  try {
    process.exitCode = (await check(folder)) > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
