/**
 * How one value of the view stands in the address, and back. Reading is total: what cannot be understood is reported in
 * words, the rest is used. Writing gives null for the default, which is left out.
 */
import { type IsoDay, isIsoDay } from '../domain/date'
import type { Range, Sort } from './view'

/** Longest text a reader can search for, and longest facet value. */
export const MAX_TEXT = 200
/** First and last day the as-of date can take. */
export const FIRST_DAY: IsoDay = '2000-01-01'
export const LAST_DAY: IsoDay = '2099-12-31'
const MAX_ITEMS = 60

/** Takes the end of a sentence that begins with the parameter: "is not a date like 2026-04-24". */
type Report = (reason: string) => void

export interface Field<T> {
  /** undefined = nothing usable: the default stands. */
  readonly read: (value: string, report: Report) => T | undefined
  readonly write: (value: T) => string | null
}

const ID = /^[A-Za-z0-9][\w.:+-]{0,79}$/
/** `cambricon.total.2026Q1`: company, segment, period. */
const PERIOD_OF = /^[A-Za-z0-9][\w-]{0,39}\.[\w-]{1,39}\.[\w-]{1,20}$/
const NUMBER = /^\d{1,24}(\.\d{1,24})?(e[+-]?\d{1,3})?$/i

/** A value from outside, fit for a sentence: short, without control or direction characters. */
export function shorten(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}

/** A reader that accepts a value or reports one reason. */
function readIf<T>(accept: (value: string) => T | undefined, reason: string): Field<T>['read'] {
  return (value, report) => {
    const accepted = accept(value)
    if (accepted === undefined) report(reason)
    return accepted
  }
}

const acceptId = (value: string) => (ID.test(value) ? value : undefined)

/** Free text, as typed. */
export const text: Field<string> = {
  read: readIf(
    (value) => (value.length <= MAX_TEXT ? value : undefined),
    `is longer than ${MAX_TEXT} characters`,
  ),
  write: (value) => (value === '' ? null : value),
}

/** One of a closed list of words; the fallback may be none of them. */
export function word<T extends string, F extends T | null>(words: readonly T[], fallback: F): Field<T | F> {
  return {
    read: readIf((value) => words.find((candidate) => candidate === value), `is none of ${words.join(', ')}`),
    write: (value) => (value === fallback ? null : value),
  }
}

/** An identifier of the facts (`nvidia-h20-96`), or none. Whether it exists is checked once the data is here. */
export const id: Field<string | null> = {
  read: readIf<string | null>(acceptId, 'is not an identifier'),
  write: (value) => value,
}

/** A period of one company's segment, or none. Whether there is a figure for it is seen where it is shown. */
export const periodOf: Field<string | null> = {
  read: readIf<string | null>(
    (value) => (PERIOD_OF.test(value) ? value : undefined),
    'is not a period like cambricon.total.2026Q1',
  ),
  write: (value) => value,
}

/** An identifier with a default. */
export function idOr(fallback: string): Field<string> {
  return {
    read: readIf(acceptId, 'is not an identifier'),
    write: (value) => (value === fallback ? null : value),
  }
}

/** A whole day, or none. */
export const day: Field<IsoDay | null> = {
  read: readIf<IsoDay | null>(
    (value) => (isIsoDay(value) && value >= FIRST_DAY && value <= LAST_DAY ? value : undefined),
    'is not a date from 2000 to 2099 like 2026-04-24',
  ),
  write: (value) => value,
}

/** Yes or no: `1` for yes. */
export const flag: Field<boolean> = {
  read: readIf((value) => (value === '1' ? true : value === '0' ? false : undefined), 'is neither 0 nor 1'),
  write: (value) => (value ? '1' : null),
}

function acceptEnd(end: string): number | null | undefined {
  if (end === '') return null
  const number = NUMBER.test(end) ? Number(end) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

function acceptRange(value: string): Range | undefined {
  const dots = value.indexOf('..')
  if (dots < 0) return undefined
  const min = acceptEnd(value.slice(0, dots))
  const max = acceptEnd(value.slice(dots + 2))
  if (min === undefined || max === undefined) return undefined
  return min !== null && max !== null && min > max ? undefined : { min, max }
}

/** A closed range `1600..4800`, either end open. */
export const range: Field<Range> = {
  read: readIf(acceptRange, 'is not a range like 1600..4800'),
  write: ({ min, max }) => (min === null && max === null ? null : `${min ?? ''}..${max ?? ''}`),
}

function acceptSort(value: string): Sort | undefined {
  const descending = value.startsWith('-')
  const column = descending ? value.slice(1) : value
  return ID.test(column) ? { column, descending } : undefined
}

/** A column, with a minus in front when the largest comes first. */
export function sort(fallback: Sort): Field<Sort> {
  return {
    read: readIf(acceptSort, 'is not a column like tpp or -tpp'),
    write: ({ column, descending }) =>
      column === fallback.column && descending === fallback.descending
        ? null
        : `${descending ? '-' : ''}${column}`,
  }
}

/**
 * Items joined by commas. A comma inside an item is `~1` and a tilde `~0`, as in JSON Pointer, because mail programs
 * recode percent signs at will.
 */
export function joinItems(items: readonly string[]): string | null {
  if (items.length === 0) return null
  return items.map((item) => item.replaceAll('~', '~0').replaceAll(',', '~1')).join(',')
}

function splitItems(value: string): readonly string[] {
  const items = value.split(',').filter((item) => item !== '')
  return [...new Set(items.map((item) => item.replaceAll('~1', ',').replaceAll('~0', '~')))]
}

/** Keeps the items that are understood, up to `most`; names the others. */
function readItems<T extends string>(
  value: string,
  most: number,
  accept: (item: string) => T | undefined,
  report: Report,
): readonly T[] {
  const kept: T[] = []
  for (const item of splitItems(value)) {
    const accepted = accept(item)
    if (accepted === undefined) report(`holds “${shorten(item)}”, which is not understood`)
    else kept.push(accepted)
  }
  if (kept.length > most) report(`holds more than ${most} values: the first ${most} are used`)
  return kept.slice(0, most)
}

/** A list of texts found in the data (facet values). */
export const texts: Field<readonly string[]> = {
  read: (value, report) =>
    readItems(value, MAX_ITEMS, (item) => (item.length <= MAX_TEXT ? item : undefined), report),
  write: joinItems,
}

/** A list of identifiers. */
export function ids(most: number): Field<readonly string[]> {
  return { read: (value, report) => readItems(value, most, acceptId, report), write: joinItems }
}

const FACT_ID = /^[A-Za-z0-9][\w.:+-]{0,79}\.\w{1,40}@\w{1,10}~[\w.:+~-]{1,100}$/

/** A list of fact ids: `chip.field@basis~source`. */
export function factIds(most: number): Field<readonly string[]> {
  const accept = (item: string) => (FACT_ID.test(item) ? item : undefined)
  return { read: (value, report) => readItems(value, most, accept, report), write: joinItems }
}

/** A list of words from a closed list. */
export function words<T extends string>(known: readonly T[]): Field<readonly T[]> {
  const accept = (item: string) => known.find((candidate) => candidate === item)
  return { read: (value, report) => readItems(value, known.length, accept, report), write: joinItems }
}

/** Column names, or null for the default set; `none` = an empty set. */
export const columns: Field<readonly string[] | null> = {
  read: (value, report) => (value === 'none' ? [] : readItems(value, MAX_ITEMS, acceptId, report)),
  write: (names) => (names === null ? null : (joinItems(names) ?? 'none')),
}
