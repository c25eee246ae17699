/**
 * Export-control statuses in the browser: all chips on a new date, five thousand chips, the history of all. Beside each a
 * plain loop over the same chips (and days) that compares two known numbers with the lines of the rule.
 */
import { cpus, loadavg } from 'node:os'
import { type Browser, chromium } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../mocks/dataset'
import { loadDataset } from '../../mocks/read-facts'
import { findChromium } from '../setup/chromium.mjs'
import { withChips } from './generate'
import type { BenchData, StatusTimes } from './statuses-data'
import { type BenchRow, markdown, row } from './table'

const MANY = 5000
const PLAIN = 'plain loop over the same chips'
const PLAIN_DAYS = 'plain loop over the same chips and days'

const dataset = loadDataset()
const rows: BenchRow[] = []
let browser: Browser
let script = ''

beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/statuses-page.ts`, formats: ['iife'], name: 'statuses' },
    },
  })
  const [first] = Array.isArray(made) ? made : [made as Rolldown.RolldownOutput]
  const chunk = first?.output[0]
  script = chunk?.type === 'chunk' ? chunk.code : ''
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
})

afterAll(async () => {
  await browser.close()
  const machine = `${cpus().length} cores, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(2)}`
  console.log(`\n${markdown(rows)}\n\n${machine}, ${new Date().toISOString().slice(0, 10)}`)
})

async function measured(data: Dataset): Promise<StatusTimes> {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><title>statuses</title>')
  await page.addScriptTag({ content: script })
  const { chips, 'chip-facts': facts, rules, measures, companies } = data
  const input: BenchData = { chips, facts, rules, measures, companies }
  const times = await page.evaluate((given) => {
    const { measureStatuses } = window as unknown as {
      measureStatuses: (data: BenchData) => Promise<StatusTimes>
    }
    return measureStatuses(given)
  }, input)
  await page.close()
  return times
}

test.each([dataset.chips.length, MANY])('statuses of %d chips', async (count) => {
  const times = await measured(count === MANY ? withChips(dataset, MANY) : dataset)
  const name = `${times.chips.toLocaleString('en-GB')} chips`
  const bar = count === MANY ? 100 : 16
  rows.push(
    row(`All statuses for a new date, ${name} (bar: ${bar} ms)`, times.date, 'ms', PLAIN, times.plainDate),
  )
  rows.push(row('the same, slowest of the last dates', times.slowestDate, 'ms', PLAIN, times.plainDate))
  rows.push(row('the same, first of all, code cold', times.firstDate, 'ms', PLAIN, times.plainDate))
  rows.push(row('longest wait of a key meanwhile', times.wait, 'ms', PLAIN, times.plainDate))
  const historyBar = count === MANY ? '' : ' (bar: 150 ms)'
  rows.push(
    row(
      `The whole history, ${name} on ${times.days} days${historyBar}`,
      times.history,
      'ms',
      PLAIN_DAYS,
      times.plainHistory,
    ),
  )
  rows.push(row('the same, first time', times.firstHistory, 'ms', PLAIN_DAYS, times.plainHistory))
  expect(times.chips).toBe(count)
  expect(Number.isFinite(times.date / times.plainDate)).toBe(true)
})
