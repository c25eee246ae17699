/** `count:` operands: rows of a table that pass every filter, as far as the as-of date lets them be known. */
import { happened, reportedBy } from '../as-of'
import { firstDay, formatDate, hasBegun, type PartialDate } from '../date'
import { isSetAside } from '../fact-choice'
import { factsOn } from '../reading'
import type { CountTable, Filter } from './grammar'
import { type ClaimWorld, type Inputs, NO_INPUTS } from './world'

export interface Counted {
  readonly count: number
  /** The filters in words: `chip nvidia-h20-96, field peak_fp4`. */
  readonly words: string
  readonly inputs: Inputs
}

/** One row as the filters see it: values by column (several where the row lists several), and its date. */
interface Countable<R> {
  readonly row: R
  readonly columns: Readonly<Record<string, readonly string[]>>
  readonly date: PartialDate | null
}

function passes(candidate: Countable<unknown>, filter: Filter): boolean {
  if (filter.kind === 'equals') {
    const own = candidate.columns[filter.column] ?? []
    return own.some((value) => filter.values.includes(value))
  }
  if (candidate.date === null) return false
  const day = firstDay(candidate.date)
  return filter.kind === 'before' ? day <= filter.date : day > filter.date
}

function pick<R>(candidates: readonly Countable<R>[], filters: readonly Filter[]): readonly R[] {
  return candidates
    .filter((candidate) => filters.every((filter) => passes(candidate, filter)))
    .map(({ row }) => row)
}

/** Disputed and suspect facts do not count, as they lose to every rival. */
function facts(world: ClaimWorld) {
  const all = [...world.index.values()].flatMap((fields) => [...fields.values()])
  return all
    .flatMap((list) => factsOn(list, list[0]?.field ?? 'price', world.asOf))
    .filter((row) => !isSetAside(row))
    .map((row) => ({
      row,
      columns: { chip: [row.chipId], field: [row.field], basis: [row.basis], kind: [row.kind] },
      date: null,
    }))
}

function events(world: ClaimWorld) {
  return world.events
    .filter((row) => happened(row, world.asOf))
    .map((row) => ({
      row,
      columns: { company: row.companyIds, chip: row.chipIds, lane: [row.lane] },
      date: row.date,
    }))
}

function companies(world: ClaimWorld) {
  return world.companies.map((row) => ({
    row,
    columns: { role: [row.role], country: [row.country] },
    date: null,
  }))
}

/** Measures that had begun; rows marked disputed never count. */
function actions(world: ClaimWorld) {
  return world.measures
    .filter((row) => hasBegun(row.date, world.asOf) && !isSetAside(row))
    .map((row) => ({
      row,
      columns: { target: [row.targetId], status: [row.status], destination: [row.destination] },
      date: row.date,
    }))
}

function revenue(world: ClaimWorld) {
  return world.revenue
    .filter((row) => reportedBy(row, world.asOf))
    .map((row) => ({
      row,
      columns: { company: [row.companyId], segment: [row.segment], kind: [row.kind] },
      date: null,
    }))
}

function inputsOf(table: CountTable, filters: readonly Filter[], world: ClaimWorld): [number, Inputs] {
  switch (table) {
    case 'facts': {
      const rows = pick(facts(world), filters)
      return [rows.length, { ...NO_INPUTS, facts: rows }]
    }
    case 'events': {
      const rows = pick(events(world), filters)
      return [rows.length, { ...NO_INPUTS, events: rows }]
    }
    case 'actions': {
      const rows = pick(actions(world), filters)
      return [rows.length, { ...NO_INPUTS, measures: rows }]
    }
    case 'revenue': {
      const rows = pick(revenue(world), filters)
      return [rows.length, { ...NO_INPUTS, figures: rows }]
    }
    case 'companies':
      return [pick(companies(world), filters).length, NO_INPUTS]
  }
}

function filterWords(filter: Filter): string {
  if (filter.kind === 'equals') return `${filter.column} ${filter.values.join(' or ')}`
  return filter.kind === 'before' ? `by ${formatDate(filter.date)}` : `after ${formatDate(filter.date)}`
}

/** Counts the rows of a table that pass all filters and were known by the as-of date. */
export function countRows(table: CountTable, filters: readonly Filter[], world: ClaimWorld): Counted {
  const [count, inputs] = inputsOf(table, filters, world)
  return { count, words: filters.map(filterWords).join(', '), inputs }
}
