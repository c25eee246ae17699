import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { bundledIn, FILE, thirdParty } from '../setup/third-party.mjs'

test('THIRD-PARTY.md names all that the build holds (else: node tests/setup/third-party.mjs)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(thirdParty(bundledIn(inject('builds').mock)))
})

test('every licence lets the page be passed on, and the build carries the notices', () => {
  const free = /^(MIT|ISC|BSD-3-Clause|BSD-2-Clause|Apache-2\.0|OFL-1\.1|0BSD|MIT AND ISC AND BSD-3-Clause)$/
  const rows = [...readFileSync(FILE, 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| (.+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter((row) => !free.test(row[3] ?? '')).map((row) => row[0])).toEqual([])
  const carried = readFileSync(`${inject('builds').static}/third-party.txt`, 'utf8')
  expect(carried).toBe(readFileSync(FILE, 'utf8'))
})
