/**
 * THIRD-PARTY.md: every package and font of which something is in the built page, with its licence in full. What is in
 * there is told by a build, not by package.json. `node tests/setup/third-party.mjs` writes the file anew.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
export const FILE = join(ROOT, 'THIRD-PARTY.md')

/** The service worker is a build of its own, which writes no list. */
const IN_THE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']
const FONTS = ['source-sans', 'source-serif', '@fontsource/noto-sans-sc']

function installed(name) {
  const folder = join(ROOT, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|ofl)(\.\w+)?$/i.test(entry))
  return { name, version, identifier: license, text: file ? readFileSync(join(folder, file), 'utf8') : '' }
}

/** Licence names as SPDX writes them; fonts name theirs in several ways. */
function spdx(identifier) {
  return /OFL|open font/i.test(identifier) ? 'OFL-1.1' : identifier
}

const byName = (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en')

function section({ name, version, identifier, text }) {
  const body = (text ?? '').trim().replaceAll('\r\n', '\n').replaceAll('```', "'''")
  const words =
    body === '' ? `The package carries no licence file; its package.json names ${identifier}.` : body
  return `### ${name} ${version}\n\n${body === '' ? words : `\`\`\`text\n${words}\n\`\`\``}\n`
}

/** The file's text; `bundled` is the list that the build writes to `.vite/licences.json`. */
export function thirdParty(bundled) {
  const software = [
    ...bundled.filter(({ name }) => name !== 'chokepoint'),
    ...IN_THE_WORKER.map(installed),
  ].sort(byName)
  const all = [...software, ...FONTS.map(installed)].map((one) => ({
    ...one,
    identifier: spdx(one.identifier),
  }))
  const rows = all.map(({ name, version, identifier }) => `| ${name} | ${version} | ${identifier} |`)
  return [
    '# What others made',
    '',
    'Parts of these packages and fonts are in the built page (the pretend server, MSW and what it needs, only in the `mock`',
    'build). The fonts are cut down to the characters in use. Made by `node tests/setup/third-party.mjs` from a build; a test',
    'fails when it is out of date.',
    '',
    '| Package | Version | Licence |',
    '|---|---|---|',
    ...rows,
    '',
    '## Licences',
    '',
    ...all.map(section),
  ].join('\n')
}

/** The list of a build in this folder. */
export function bundledIn(outDir) {
  const file = join(outDir, '.vite/licences.json')
  if (!existsSync(file)) throw new Error(`${file} is missing: the build writes it (build.license)`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

if (process.argv[1] && import.meta.url === new URL(process.argv[1], 'file:').href) {
  const { build } = await import('vite')
  const outDir = mkdtempSync(join(tmpdir(), 'chokepoint-licences-'))
  process.env.VITE_API = 'mock'
  await build({ root: ROOT, configLoader: 'runner', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  writeFileSync(FILE, thirdParty(bundledIn(outDir)))
  rmSync(outDir, { recursive: true })
}
