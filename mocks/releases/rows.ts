/** A release of the facts as a list of rows short enough to keep: what each states, who says so, and a mark of the rest. */
import { csvFormatRows } from 'd3-dsv'
import { readCsv } from '../checks/csv'
import type { FactFiles } from '../fact-files'

/** One row of a fact file, or one part of the rules document. */
export interface ReleaseRow {
  readonly file: string
  /** The thing it is about: a chip, company, event or document. */
  readonly subject: string
  /** Of the thing: a field with its basis, a segment and period; empty for the thing itself. */
  readonly what: string
  readonly value: string
  readonly sourceId: string
  /** Changes when any other column does: a note, a date, the kind. */
  readonly rest: string
}

interface Shape {
  readonly subject: readonly string[]
  readonly what: readonly string[]
  readonly value: readonly string[]
  /** The column that names one document; several documents belong to the rest. */
  readonly source: string | null
}

/** What tells two rows of a file apart, and what each states. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'chip_facts.csv': {
    subject: ['chip_id'],
    what: ['field', 'basis'],
    value: ['value', 'unit'],
    source: 'source_id',
  },
  'chips.csv': {
    subject: ['chip_id'],
    what: [],
    value: ['name', 'released', 'lifecycle'],
    source: null,
  },
  'system_facts.csv': {
    subject: ['system_id'],
    what: ['field', 'basis', 'direction'],
    value: ['value', 'unit'],
    source: 'source_id',
  },
  'systems.csv': {
    subject: ['system_id'],
    what: [],
    value: ['name', 'chip_count', 'lifecycle'],
    source: null,
  },
  'companies.csv': { subject: ['company_id'], what: [], value: ['name', 'role'], source: 'source_id' },
  'revenue.csv': {
    subject: ['company_id'],
    what: ['segment', 'fiscal_period', 'kind'],
    value: ['value', 'currency', 'unit'],
    source: 'source_id',
  },
  'units.csv': {
    subject: ['chip_id', 'vendor_id'],
    what: ['period_start', 'period_end', 'unit', 'cumulative', 'scope'],
    value: ['median', 'unit'],
    source: 'source_id',
  },
  'events.csv': { subject: ['event_id'], what: [], value: ['date', 'title'], source: null },
  'export_actions.csv': {
    subject: ['action_id'],
    what: [],
    value: ['status', 'date', 'effective_to'],
    source: 'source_id',
  },
  'sources.csv': { subject: ['source_id'], what: [], value: ['publisher', 'title'], source: null },
  'claims.csv': {
    subject: ['claim_id'],
    what: [],
    value: ['claimed_value', 'unit', 'verdict'],
    source: null,
  },
  'article_table.csv': { subject: ['row'], what: [], value: ['fp4_vs_h20'], source: null },
}

/** FNV-1a over UTF-16 units, eight hexadecimal digits: tells texts apart, guards nothing. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

const words = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ')

function rowsOfTable(file: string, text: string, shape: Shape): readonly ReleaseRow[] {
  const [header, ...lines] = readCsv(text)
  const names = header?.cells ?? []
  const known = new Set([...shape.subject, ...shape.what, ...shape.value, shape.source])
  return lines.map(({ cells }) => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const rest = names.filter((name) => !known.has(name)).map((name) => `${name}=${cell(name)}`)
    return {
      file,
      subject: words(shape.subject.map(cell)),
      what: words(shape.what.map(cell)),
      value: words(shape.value.map(cell)),
      sourceId: shape.source === null ? '' : cell(shape.source),
      rest: markOf(rest.join('\n')),
    }
  })
}

const RULES = 'export_rules.json'
/** What states the content of a part of the rules in a few words. */
const RULE_WORDS = ['tpp', 'citation', 'effective_from', 'effective_to', 'introduced', 'status']

function rowOfPart(section: string, part: Readonly<Record<string, unknown>>, at: number): ReleaseRow {
  const text = (key: string) => {
    const value = part[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    file: RULES,
    subject: text('id') || text('chip_id') || `${section} ${at + 1}`,
    what: section,
    value: words(RULE_WORDS.map(text)),
    sourceId: text('source_id'),
    rest: markOf(JSON.stringify(part)),
  }
}

function rowsOfRules(text: string): readonly ReleaseRow[] {
  const document = JSON.parse(text) as Readonly<Record<string, unknown>>
  return Object.entries(document).flatMap(([section, body]) =>
    (Array.isArray(body) ? body : [body]).map((part: unknown, at) =>
      rowOfPart(section, typeof part === 'object' && part !== null ? { ...part } : { part }, at),
    ),
  )
}

/** Every row of every fact file, in file order. Files it does not know are left out. */
export function releaseRows(files: FactFiles): readonly ReleaseRow[] {
  const rows = Object.entries(SHAPES).flatMap(([file, shape]) => rowsOfTable(file, files[file] ?? '', shape))
  const rules = files[RULES]
  return rules === undefined ? rows : [...rows, ...rowsOfRules(rules)]
}

const COLUMNS = [
  'file',
  'subject',
  'what',
  'value',
  'sourceId',
  'rest',
] as const satisfies readonly (keyof ReleaseRow)[]

/** The rows as the file that is kept. */
export function writeRows(rows: readonly ReleaseRow[]): string {
  return `${csvFormatRows([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))])}\n`
}

/** The inverse of {@link writeRows}. */
export function readRows(text: string): readonly ReleaseRow[] {
  const [, ...lines] = readCsv(text)
  return lines.map(
    ({ cells: [file = '', subject = '', what = '', value = '', sourceId = '', rest = ''] }) => ({
      file,
      subject,
      what,
      value,
      sourceId,
      rest,
    }),
  )
}
