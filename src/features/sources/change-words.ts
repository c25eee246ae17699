/** The log of changes between releases of the facts, in words and as rows of a file. */
import type { Chip } from '../../domain/chip'
import type { Company } from '../../domain/company'
import type { IsoDay } from '../../domain/date'
import { formatDate } from '../../domain/date'
import { CHIP_FIELDS, type ChipField, fieldInfo } from '../../domain/fact'
import type { ChangeKind, FactChange, FactRelease } from '../../domain/fact-change'
import { CHANGE_KINDS } from '../../domain/fact-change'
import { formatCount, joinList, plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import { segmentWords } from '../../domain/words'

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  corrected: 'Corrected',
  removed: 'Removed',
}

const FILES: Readonly<Record<string, string>> = {
  'chip_facts.csv': 'chip figure',
  'chips.csv': 'chip',
  'system_facts.csv': 'system figure',
  'systems.csv': 'system',
  'companies.csv': 'company',
  'revenue.csv': 'revenue',
  'units.csv': 'estimate of chips sold',
  'events.csv': 'event',
  'export_actions.csv': 'measure',
  'export_rules.json': 'rule text',
  'sources.csv': 'document',
  'claims.csv': 'claim',
  'article_table.csv': 'article’s table',
}

function tally(changes: readonly FactChange[]): string {
  const counts = CHANGE_KINDS.map(
    (kind) => [kind, changes.filter((one) => one.kind === kind).length] as const,
  )
  return joinList(
    counts.filter(([, count]) => count > 0).map(([kind, count]) => `${formatCount(count)} ${kind}`),
  )
}

/** `First release of the facts: 7 019 rows, checked to 24 November 2026`. */
export function releaseTitle({ day, against, rows, changes }: FactRelease): string {
  const size = plural(rows, 'row')
  if (day === null) return `Edited since the release of ${formatDate(against ?? '')}: ${tally(changes)}`
  if (against === null) return `First release, checked to ${formatDate(day)}: ${size}`
  const what = changes.length === 0 ? 'nothing changed' : tally(changes)
  return `Release checked to ${formatDate(day)}: ${what}, ${size} in all`
}

/** The section's finding: what is newest, and that nothing changed since where nothing did. */
export function changesFinding(releases: readonly FactRelease[]): string {
  const [newest] = releases
  if (newest === undefined) return 'No release of these facts was recorded, so no change can be told'
  if (newest.day === null) return releaseTitle(newest)
  const since = 'nothing has changed since'
  return newest.against === null
    ? `The facts are in their first release (${formatDate(newest.day)}, ${plural(newest.rows, 'row')}); ${since}`
    : `The newest release of the facts is of ${formatDate(newest.day)}: ${tally(newest.changes)}; ${since}`
}

const isField = (word: string): word is ChipField => Object.hasOwn(CHIP_FIELDS, word)

/** `FP8, dense`; `net profit, 2026Q1, reported`; the kind of row where it is the thing itself. */
export function whatWords({ file, what }: FactChange): string {
  const [first = '', ...rest] = what.split(' ')
  if (file === 'chip_facts.csv' && isField(first)) {
    return [fieldInfo(first).label, ...rest.filter((word) => word !== 'na')].join(', ')
  }
  if (file === 'revenue.csv') return [segmentWords(first), ...rest].join(', ')
  return [FILES[file] ?? file, what.replaceAll('_', ' ')].filter(Boolean).join(': ')
}

export interface Names {
  readonly chips: readonly Chip[]
  readonly companies: readonly Company[]
}

/** The name of the chip or company; other things go by their id. */
export function subjectName(subject: string, { chips, companies }: Names): string {
  const chip = chips.find(({ chipId }) => chipId === subject)
  return chip?.name ?? companies.find(({ companyId }) => companyId === subject)?.name ?? subject
}

/** What a cell of the log shows where nothing stood, or where only another column changed. */
export function valuesOf({ kind, before, after }: FactChange): { readonly was: string; readonly is: string } {
  if (kind === 'added') return { was: '—', is: after || 'in words' }
  if (kind === 'removed') return { was: before || 'in words', is: '—' }
  return before === after
    ? { was: before, is: 'the same; its note, date, kind or another column was corrected' }
    : { was: before || 'none', is: after || 'none' }
}

const COLUMNS = [
  'release',
  'against',
  'change',
  'file',
  'subject',
  'what',
  'old_value',
  'new_value',
  'source_id',
  'old_source_id',
  'as_of',
] as const

function records(releases: readonly FactRelease[], asOf: IsoDay) {
  return releases.flatMap(({ day, against, changes }) =>
    changes.map(
      (one) =>
        ({
          release: day ?? 'not released yet',
          against,
          change: one.kind,
          file: one.file,
          subject: one.subject,
          what: one.what,
          old_value: one.before,
          new_value: one.after,
          source_id: one.sourceId,
          old_source_id: one.sourceBefore,
          as_of: asOf,
        }) satisfies Record<(typeof COLUMNS)[number], CsvValue>,
    ),
  )
}

export function changesCsv(releases: readonly FactRelease[], asOf: IsoDay): string {
  return csvText(COLUMNS, records(releases, asOf))
}

export function changesJson(
  releases: readonly FactRelease[],
  sources: readonly Source[],
  asOf: IsoDay,
): string {
  const named = new Set(
    releases.flatMap(({ changes }) => changes.flatMap((one) => [one.sourceId, one.sourceBefore])),
  )
  const cited = sources.filter(({ sourceId }) => named.has(sourceId))
  return jsonText({ title: changesFinding(releases), asOf, rows: records(releases, asOf), sources: cited })
}
