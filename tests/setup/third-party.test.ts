import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FILE } from './third-party.mjs'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const rows = [...readFileSync(FILE, 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| .+ \|$/gm)]

test('THIRD-PARTY.md names the versions that are locked (else: node tests/setup/third-party.mjs)', () => {
  const locked = new Set(
    Object.entries(lock.packages).map(
      ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`,
    ),
  )
  expect(rows.map((row) => `${row[1]} ${row[2]}`).filter((one) => !locked.has(one))).toEqual([])
})

test('its heart is in there, and each package has its licence below', () => {
  const text = readFileSync(FILE, 'utf8')
  for (const name of ['react', 'recharts', 'msw', 'workbox-precaching', 'source-sans']) {
    expect(rows.map((row) => row[1])).toContain(name)
  }
  for (const row of rows) expect(text).toContain(`### ${row[1]} ${row[2]}`)
})
