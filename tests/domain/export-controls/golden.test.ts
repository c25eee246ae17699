import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/domain/export-controls/history'
import { statusHistory } from '../../../src/domain/export-controls/history'
import { law, subjects } from './subjects'

/**
 * All chips on all dates, mainland China, one line per chip: a change of a rule or a fact shows as a diff a person can
 * read. Rewrite it with `GOLDEN=write npx vitest run tests/domain/export-controls/golden.test.ts`.
 */
const FILE = fileURLToPath(new URL('golden-statuses.txt', import.meta.url))

function line(chipId: string, spans: readonly Span[]): string {
  const words = spans.map((span) => `${span.from} ${span.status}${span.cause ? ` <${span.cause.id}>` : ''}`)
  return `${chipId}: ${words.join(' | ')}`
}

function table(): string {
  const lines = subjects.map((one) => line(one.chip.chipId, statusHistory(one, 'china', law)))
  return `${lines.join('\n')}\n`
}

describe('the golden table', () => {
  it('holds the status of every chip on every date', () => {
    if (process.env.GOLDEN === 'write') writeFileSync(FILE, table())
    expect(table()).toBe(readFileSync(FILE, 'utf8'))
  })

  it('has one line per chip', () => {
    expect(table().trim().split('\n')).toHaveLength(subjects.length)
  })
})
