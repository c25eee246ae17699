/**
 * The facts as files → the bodies of the contract, in canonical units; or every fault, each with file, row, column,
 * value and reason. Pure: the files come in as text.
 */
import {
  DATASETS,
  type DatasetBody,
  type DatasetName,
  datasetPath,
  type IndexEntry,
} from '../src/api/contract'
import type { Claim } from '../src/domain/claim'
import type { IdKind, Ids } from './checks/cells'
import { type CheckContext, checkRefFaults, segmentsOf } from './checks/check-refs'
import { readCsv } from './checks/csv'
import { type Fault, faultAt, formatFault } from './checks/fault'
import { type Checked, readTable, type TableRules } from './checks/table'
import type { FactFiles } from './fact-files'
import { withFactIds } from './fact-ids'
import { releaseLog } from './releases/log'
import { RULES_FILE, readRules } from './rules/document'
import { chipFacts } from './tables/chip-facts'
import { chips, systems } from './tables/chips'
import { articleTable, claims } from './tables/claims'
import { companies } from './tables/companies'
import { events } from './tables/events'
import { revenue, units } from './tables/figures'
import { measures, type StatusExample, statusExamples } from './tables/measures'
import { sources } from './tables/sources'
import { systemFacts } from './tables/system-facts'

export { type Fault, formatFault }

/** The body of every dataset of the contract. */
export type Dataset = { readonly [N in DatasetName]: DatasetBody<N> }

export interface ParsedFacts {
  /** null when there is any fault. */
  readonly dataset: Dataset | null
  /** Statuses known from outside; they are tests, not served. */
  readonly statusExamples: readonly StatusExample[]
  readonly faults: readonly Fault[]
}

/** Files in which an id is declared, and the column that declares it. */
const ID_COLUMNS: Readonly<Record<IdKind, readonly [file: string, column: string]>> = {
  chip: ['chips.csv', 'chip_id'],
  company: ['companies.csv', 'company_id'],
  source: ['sources.csv', 'source_id'],
  event: ['events.csv', 'event_id'],
  claim: ['claims.csv', 'claim_id'],
  system: ['systems.csv', 'system_id'],
}

/** Every declared id, gathered before any row is judged, so that a reference never depends on the order of files. */
function declaredIds(files: FactFiles): Ids {
  const entries = Object.entries(ID_COLUMNS).map(([kind, [file, column]]) => {
    const [header, ...rows] = readCsv(files[file] ?? '')
    const index = header?.cells.indexOf(column) ?? -1
    return [kind, new Set(rows.map(({ cells }) => cells[index] ?? '').filter(Boolean))]
  })
  return Object.fromEntries(entries) as Record<IdKind, ReadonlySet<string>>
}

const missingFile = (file: string): Fault => ({
  file,
  row: 1,
  column: '',
  value: '',
  reason: 'the file is missing',
})

function claimFaults(rows: readonly Claim[], text: string, context: CheckContext): readonly Fault[] {
  const [header, ...lines] = readCsv(text)
  const idColumn = header?.cells.indexOf('claim_id') ?? -1
  return rows.flatMap(({ claimId, checkRef }) => {
    const row = lines.find(({ cells }) => cells[idColumn] === claimId)?.line ?? 1
    const place = { file: claims.file, row, column: 'check_ref', value: checkRef }
    return checkRefFaults(checkRef, context).map((bad) => faultAt(place, bad))
  })
}

const ROWS_OF_A_DOCUMENT = 1

/** The index is computed from what it lists. */
function indexOf(bodies: Omit<Dataset, 'index'>): Dataset['index'] {
  const entry = (dataset: Exclude<DatasetName, 'index'>): IndexEntry => {
    const body = bodies[dataset]
    return {
      dataset,
      rows: Array.isArray(body) ? body.length : ROWS_OF_A_DOCUMENT,
      path: datasetPath(dataset),
    }
  }
  const listed = DATASETS.filter((name) => name !== 'index')
  return { factsCheckedTo: bodies.rules.meta.as_of, datasets: listed.map(entry) }
}

/** Validates all fact files together. Files beyond those known are ignored. */
export function parseDataset(files: FactFiles): ParsedFacts {
  const ids = declaredIds(files)
  const faults: Fault[] = []
  const table = <Row extends object, Out>(rules: TableRules<Row, Out>): Checked<Out>['rows'] => {
    const text = files[rules.file]
    const checked =
      text === undefined ? { rows: [], faults: [missingFile(rules.file)] } : readTable(rules, text, ids)
    faults.push(...checked.faults)
    return checked.rows
  }
  const lists = {
    chips: table(chips),
    'chip-facts': withFactIds(table(chipFacts)),
    systems: table(systems),
    'system-facts': table(systemFacts),
    units: table(units),
    companies: table(companies),
    revenue: table(revenue),
    events: table(events),
    sources: table(sources),
    measures: table(measures),
    claims: table(claims),
    'article-table': table(articleTable),
  }
  const examples = table(statusExamples)
  const context = { ids, segments: segmentsOf(lists.revenue) }
  faults.push(...claimFaults(lists.claims, files[claims.file] ?? '', context))
  const rulesText = files[RULES_FILE]
  const { rules, faults: ruleFaults } =
    rulesText === undefined ? { rules: null, faults: [missingFile(RULES_FILE)] } : readRules(rulesText, ids)
  faults.push(...ruleFaults)
  if (rules === null || faults.length > 0) return { dataset: null, statusExamples: examples, faults }
  const bodies = mutable({ ...lists, rules, changes: releaseLog(files) })
  return { dataset: { ...bodies, index: indexOf(bodies) }, statusExamples: examples, faults }
}

/** The contract's list types are those a parser makes; the rows here are never changed after this. */
function mutable(bodies: object): Omit<Dataset, 'index'> {
  return bodies as Omit<Dataset, 'index'>
}
