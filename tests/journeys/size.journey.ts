import { expect, inject, test } from 'vitest'
import budget from '../budget.json'
import { totalKb, weighAll, weighFirstView } from '../setup/first-view'

/** Decimal kB after gzip; the pretend server is left out, as it is absent from a hosted build. */
const FIRST_VIEW_BAR = 115.8

test('the first view stays within its budget', () => {
  const files = weighFirstView(inject('builds').mock)
  const total = totalKb(files)
  expect(total, files.map((file) => `${file.file} ${file.gzipKb.toFixed(1)}`).join('\n')).toBeLessThanOrEqual(
    FIRST_VIEW_BAR,
  )
})

/** No part grows by more than this unless the new figure stands in `tests/budget.json`, with the reason. */
const GROWTH = 1.02

test('no part of the code has grown unsaid', () => {
  const build = inject('builds').static
  const measured = {
    firstView: totalKb(weighFirstView(build)),
    allScripts: totalKb(weighAll(build)),
  }
  for (const [part, { kB, why }] of Object.entries(budget)) {
    expect(why.length, `${part} has a reason`).toBeGreaterThan(10)
    const now = measured[part as keyof typeof measured]
    expect(now, `${part} against tests/budget.json`).toBeLessThanOrEqual(kB * GROWTH)
    expect(now, `${part} has shrunk: lower the figure in tests/budget.json`).toBeGreaterThan(kB / 1.1)
  }
})

test('the static build holds neither the pretend server nor a fact in its scripts', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const folder = `${inject('builds').static}/assets`
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const text = scripts.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('')
  expect(scripts.length).toBeGreaterThan(5)
  expect(text).not.toContain('mswjs')
  expect(text).not.toContain('ev-vllm-0-20-0')
})
