/** Readers of one cell: text in, value or {@link Bad} out. A table of them is the rule of a file. */
import { isIsoDay, isPartialDate } from '../../src/domain/date'
import { Bad } from './fault'
import { nearest } from './nearest'

/** Kinds of thing that rows refer to by id. */
export type IdKind = 'chip' | 'company' | 'source' | 'event' | 'claim' | 'system'
export type Ids = Readonly<Record<IdKind, ReadonlySet<string>>>

export type Read<T> = (text: string, ids: Ids) => T | Bad

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** Any text, empty included. */
export const text: Read<string> = (cell) => cell

export const requiredText: Read<string> = (cell) => (cell.trim() === '' ? new Bad('must not be empty') : cell)

/** A new id: lower-case letters, digits and single hyphens. */
export const ownId: Read<string> = (cell) =>
  ID.test(cell) ? cell : new Bad('an id is lower-case letters and digits joined by single hyphens')

export const finiteNumber: Read<number> = (cell) => {
  const value = Number(cell)
  if (!NUMBER.test(cell)) return new Bad('not a number')
  return Number.isFinite(value) ? value : new Bad('not a finite number')
}

export const count: Read<number> = (cell) => {
  const value = finiteNumber(cell, NO_IDS)
  if (value instanceof Bad) return value
  return Number.isInteger(value) && value > 0 ? value : new Bad('not a whole number above zero')
}

export const day: Read<string> = (cell) =>
  isIsoDay(cell) ? cell : new Bad('not a real day written YYYY-MM-DD')

export const partialDate: Read<string> = (cell) =>
  isPartialDate(cell) ? cell : new Bad('not a real date written YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD')

export const flag: Read<boolean> = (cell) =>
  cell === 'true' || cell === 'false' ? cell === 'true' : new Bad('must be true or false')

/** Only web addresses pass, so that no other scheme can ever become a link. */
export const webAddress: Read<string> = (cell) =>
  cell === '' || (/^https?:\/\/[^\s/]\S*$/.test(cell) && URL.canParse(cell))
    ? cell
    : new Bad('only an http or https address, or nothing')

/** Empty becomes null; anything else is read as usual. */
export function optional<T>(read: Read<T>): Read<T | null> {
  return (cell, ids) => (cell === '' ? null : read(cell, ids))
}

export function oneOf<const T extends string>(words: readonly T[]): Read<T> {
  return (cell) =>
    words.find((word) => word === cell) ?? new Bad(`must be one of ${words.join(', ')}`, nearest(cell, words))
}

/** An id that exists elsewhere in the facts. */
export function ref(...kinds: readonly IdKind[]): Read<string> {
  return (cell, ids) => {
    if (kinds.some((kind) => ids[kind].has(cell))) return cell
    const known = kinds.flatMap((kind) => [...ids[kind]])
    return new Bad(`no such ${kinds.join(' or ')}`, nearest(cell, known))
  }
}

/** Ids joined by `;`; empty is an empty list. */
export function refs(...kinds: readonly IdKind[]): Read<readonly string[]> {
  const one = ref(...kinds)
  return (cell, ids) => {
    const items = cell === '' ? [] : cell.split(';')
    if (new Set(items).size < items.length) return new Bad('names the same id twice')
    for (const item of items) {
      const value = one(item, ids)
      if (value instanceof Bad) return new Bad(`${value.reason}: "${item}"`, value.suggestion)
    }
    return items
  }
}

/** At least one of a list of ids. */
export function someRefs(...kinds: readonly IdKind[]): Read<readonly string[]> {
  const all = refs(...kinds)
  return (cell, ids) =>
    cell === '' ? new Bad(`must name at least one ${kinds.join(' or ')}`) : all(cell, ids)
}

const NO_IDS: Ids = {
  chip: new Set(),
  company: new Set(),
  source: new Set(),
  event: new Set(),
  claim: new Set(),
  system: new Set(),
}
