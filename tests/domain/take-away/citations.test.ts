import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import type { Source } from '../../../src/domain/source'
import {
  bibtexCitation,
  bibtexViewCitation,
  plainCitation,
  plainViewCitation,
  risCitation,
  risViewCitation,
} from '../../../src/domain/take-away/citations'
import { jsonText, SCHEMA_VERSION } from '../../../src/domain/take-away/json'

const { sources } = loadDataset()

const report: Source = {
  sourceId: 'd-report',
  publisher: 'Cambricon',
  title: 'Report for 100% of Q1 {draft} & more_',
  url: 'https://example.org/a_b',
  published: '2026-04-30',
  kind: 'filing',
  language: 'zh',
}

describe('citations of a document', () => {
  test('plain text', () => {
    expect(plainCitation(report)).toBe(
      'Cambricon: Report for 100% of Q1 {draft} & more_ (30 April 2026), in Chinese. https://example.org/a_b',
    )
    expect(plainCitation({ ...report, url: '', published: null, language: 'en' })).toMatch(/\(undated\)\.$/)
  })

  test('BibTeX: special characters are escaped, the key is the source id', () => {
    const entry = bibtexCitation(report)
    expect(entry).toContain('@misc{d-report,')
    expect(entry).toContain('title = {{Report for 100\\% of Q1 \\{draft\\} \\& more\\_}}')
    expect(entry).toContain('month = {4}')
    expect(entry).toContain('url = {https://example.org/a_b}')
  })

  test('RIS: a type first, an end last, one line a field', () => {
    const lines = risCitation({ ...report, title: 'two\nlines' })
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toBe('TY  - ELEC')
    expect(lines).toContain('TI  - two lines')
    expect(lines).toContain('DA  - 2026/04/30/')
    expect(lines.at(-1)).toBe('ER  -')
  })

  test('every document of the facts: braces balance, every RIS line has its tag', () => {
    for (const source of sources) {
      const bare = bibtexCitation(source).replace(/\\[{}]/g, '')
      expect(bare.split('{').length, source.sourceId).toBe(bare.split('}').length)
      for (const line of risCitation(source).trimEnd().split('\r\n')) expect(line).toMatch(/^[A-Z]{2} {2}-/)
    }
  })

  test('Epoch AI is credited with its licence', () => {
    const epoch = sources.find(({ publisher }) => publisher === 'Epoch AI')
    if (!epoch) throw new Error('no Epoch AI')
    expect(plainCitation(epoch)).toContain('Epoch AI (CC BY)')
  })
})

describe('citations of a view', () => {
  const view = {
    title: 'Eleven of the article’s 62 claims stand',
    address: 'https://example.org/?view=claims&asof=2026-11-24',
    asOf: '2026-11-24',
    checkedTo: '2026-11-24',
  }
  test('each form names the date and the address', () => {
    for (const text of [plainViewCitation(view), bibtexViewCitation(view), risViewCitation(view)]) {
      expect(text).toContain('asof=2026-11-24')
      expect(text).toContain('2026')
    }
    expect(plainViewCitation(view)).toContain('as of 24 November 2026, facts checked to 24 November 2026')
  })
})

test('JSON says its schema, licence and citations', () => {
  const read = JSON.parse(jsonText({ title: 't', asOf: '2026-11-24', rows: [{ a: 1 }], sources: [report] }))
  expect(read.schemaVersion).toBe(SCHEMA_VERSION)
  expect(read.licence).toContain('CC BY 4.0')
  expect(read.citations).toEqual([{ sourceId: 'd-report', citation: plainCitation(report) }])
  expect(read.rows).toEqual([{ a: 1 }])
})
