/** The sheet of companies: who they are, what they make, what they earn, and what the controls say of them. */
import { announcedOn, happened, inForce, isAnnounced } from './as-of'
import type { Chip } from './chip'
import type { Company } from './company'
import { companyEvidence } from './company-evidence'
import { amountCell, calendarCell, currencyCell, growthCell, type MoneyLine } from './company-money'
import { companyShortName } from './company-name'
import { formatDate, type IsoDay } from './date'
import type { TimelineEvent } from './event'
import { measureStatement } from './evidence/event-evidence'
import type { Measure } from './export-controls/rules'
import { joinList, plural } from './format'
import type { RevenueFigure } from './revenue'
import {
  type BesideCell,
  type BesideGroup,
  type BesideRow,
  isKnown,
  missingCell,
  wordsCell,
} from './systems/beside'
import { STATUS_WORDS } from './words'

export interface CompanyContext {
  readonly companies: readonly Company[]
  readonly chips: readonly Chip[]
  readonly figures: readonly RevenueFigure[]
  readonly measures: readonly Measure[]
  readonly asOf: IsoDay
}

type CellOf = (company: Company) => BesideCell

function row(
  context: CompanyContext,
  id: string,
  label: string,
  numeric: boolean,
  cellOf: CellOf,
): BesideRow {
  return { id, label, unit: '', direction: 'neither', numeric, cells: context.companies.map(cellOf) }
}

/** A fact of the company's own row, or that no source gives it. */
function fact(
  context: CompanyContext,
  id: string,
  label: string,
  textOf: (company: Company) => string,
): BesideRow {
  return row(context, id, label, false, (company) => {
    const text = textOf(company)
    return text === ''
      ? missingCell('not found', `${label} of ${company.name}`, 'No source in the facts gives it.')
      : wordsCell(text, companyEvidence(company, label, text))
  })
}

/** Chips of the company known by the day, the newest first. */
export function chipsOf({ chips, asOf }: CompanyContext, companyId: string): readonly Chip[] {
  return chips
    .filter((chip) => chip.vendorId === companyId && isAnnounced(chip, asOf))
    .toSorted((a, b) => ((announcedOn(a) ?? '') < (announcedOn(b) ?? '') ? 1 : -1))
}

function chipsCell(context: CompanyContext, company: Company): BesideCell {
  const chips = chipsOf(context, company.companyId)
  if (chips.length === 0) {
    return missingCell(
      'none in the facts',
      `Chips of ${company.name}`,
      'No chip of the facts names it as designer.',
    )
  }
  const names = joinList(chips.slice(0, 3).map(({ name }) => name))
  return wordsCell(chips.length > 3 ? `${names}; ${plural(chips.length, 'chip')} in all` : names)
}

function money(context: CompanyContext, line: MoneyLine, id: string): readonly BesideRow[] {
  const asked = (company: Company) => ({
    ...line,
    companyId: company.companyId,
    company: companyShortName(company),
  })
  const label = `${line.name}, newest ${line.rhythm}`
  const { figures, asOf } = context
  return [
    row(context, id, label, true, (company) => amountCell(figures, asked(company), asOf)),
    row(context, `${id}-growth`, `${line.name} growth, newest ${line.rhythm}`, true, (company) =>
      growthCell(figures, asked(company), asOf),
    ),
  ]
}

const QUARTER: MoneyLine = { segment: 'total', name: 'Revenue', rhythm: 'quarter' }

/** The company's Entity List rows in force on the day. */
export function listingsOn({ measures, asOf }: CompanyContext, companyId: string): readonly Measure[] {
  return measures.filter(
    (measure) =>
      measure.targetType === 'company' &&
      measure.targetId === companyId &&
      measure.actionId.startsWith('el-') &&
      inForce(measure, asOf),
  )
}

function entityCell(context: CompanyContext, company: Company): BesideCell {
  const subject = `Entity List: ${company.name} on ${formatDate(context.asOf)}`
  const listings = listingsOn(context, company.companyId)
  const [listing] = listings
  if (listing === undefined) {
    return {
      ...missingCell('no row found', subject, 'No Entity List row was found; that is not a clearance.'),
      note: 'not a clearance',
    }
  }
  const text = `On the list since ${formatDate(listing.date)}`
  const posture = STATUS_WORDS[listing.status]
  const evidence = {
    subject,
    value: text,
    basis: `Concerns shipping to the company, not its chips. ${listing.basis}.`,
    sums: [],
    preferred: listings.map(measureStatement),
    because: '',
    rivals: [],
    notes: [],
  }
  return wordsCell(text, evidence, posture)
}

/** Every group with the rows of which anything is known. */
export function companySheet(context: CompanyContext): readonly BesideGroup[] {
  const { figures, asOf } = context
  const asked = (company: Company) => ({
    ...QUARTER,
    companyId: company.companyId,
    company: companyShortName(company),
  })
  const profit = { segment: 'net_profit', name: 'Net profit' } as const
  const groups: readonly BesideGroup[] = [
    {
      id: 'controls',
      title: 'US controls',
      rows: [row(context, 'entity-list', 'Entity List', false, (company) => entityCell(context, company))],
    },
    {
      id: 'money',
      title: 'Revenue, as reported',
      rows: [
        row(context, 'currency', 'Currency', false, (company) => currencyCell(figures, asked(company), asOf)),
        row(context, 'calendar', 'Fiscal calendar', false, (company) =>
          calendarCell(figures, asked(company), asOf),
        ),
        ...money(context, QUARTER, 'revenue-quarter'),
        ...money(context, { ...QUARTER, rhythm: 'year' }, 'revenue-year'),
        ...money(
          context,
          { segment: 'data_center', name: 'Data-centre revenue', rhythm: 'quarter' },
          'data-centre-quarter',
        ),
        ...money(context, { ...profit, rhythm: 'quarter' }, 'profit-quarter'),
        ...money(context, { ...profit, rhythm: 'year' }, 'profit-year'),
      ],
    },
    {
      id: 'work',
      title: 'Chips and software',
      rows: [
        row(context, 'chips', 'Chips, newest first', false, (company) => chipsCell(context, company)),
        fact(context, 'software', 'Software stack', ({ softwareStack }) => softwareStack),
      ],
    },
    {
      id: 'who',
      title: 'The company',
      rows: [
        fact(context, 'role', 'Role', ({ role }) => role),
        fact(context, 'seat', 'Country and seat', ({ country, headquarters }) =>
          [country, headquarters].filter(Boolean).join(', '),
        ),
        fact(context, 'founded', 'Founded', ({ founded }) => founded),
        fact(context, 'listed', 'Listed', ({ ticker, exchange }) =>
          [ticker, exchange].filter(Boolean).join(', '),
        ),
      ],
    },
  ]
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(isKnown) }))
    .filter(({ rows }) => rows.length > 0)
}

/** Events by the day that name two or more of the companies, newest first. */
export function sharedEvents(
  events: readonly TimelineEvent[],
  companies: readonly Company[],
  asOf: IsoDay,
): readonly TimelineEvent[] {
  const ids = companies.map(({ companyId }) => companyId)
  return events
    .filter((event) => happened(event, asOf) && ids.filter((id) => event.companyIds.includes(id)).length >= 2)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}
