import { expect, inject, test } from 'vitest'
import { totalKb, weighFirstView } from '../setup/first-view'

/** Decimal kB after gzip; the pretend server is left out, as it is absent from a hosted build. */
const FIRST_VIEW_BAR = 115.8

test('the first view stays within its budget', () => {
  const files = weighFirstView(inject('builds').mock)
  const total = totalKb(files)
  expect(total, files.map((file) => `${file.file} ${file.gzipKb.toFixed(1)}`).join('\n')).toBeLessThanOrEqual(
    FIRST_VIEW_BAR,
  )
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
