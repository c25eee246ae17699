/** What each operand of a check stands for in the facts, in numbers and in words. */
import { happened } from '../as-of'
import { formatDate } from '../date'
import type { StatusWord } from '../export-controls/rules'
import { formatNumber, plural } from '../format'
import { isMissing, type Maybe, missing } from '../missing'
import { STATUS_WORDS } from '../words'
import { countRows } from './count'
import type { Operand } from './grammar'
import { growthValue, ratioValue } from './sums'
import { termValue } from './terms'
import {
  type CheckValue,
  type ClaimWorld,
  type Inputs,
  NO_INPUTS,
  type OperandValue,
  type TermValue,
} from './world'

type Of<K extends Operand['kind']> = Extract<Operand, { kind: K }>

function plain(value: Maybe<CheckValue>, words: string, inputs: Inputs = NO_INPUTS): OperandValue {
  return { value, words: isMissing(value) ? value.reason : words, warnings: [], inputs }
}

const number = (value: number, decimals: number | null = null): CheckValue => ({
  kind: 'number',
  value,
  decimals,
})

function ofTerms(terms: TermValue): OperandValue {
  const { value } = terms
  return {
    ...terms,
    value: isMissing(value) ? value : typeof value === 'number' ? number(value) : word(value),
  }
}

const word = (text: string): CheckValue => ({ kind: 'word', word: text })

function eventDate(operand: Of<'date'>, world: ClaimWorld): OperandValue {
  const event = world.events.find((candidate) => candidate.eventId === operand.eventId)
  if (!event) return plain(missing('not-disclosed', `No event “${operand.eventId}” in the facts.`), '')
  if (!happened(event, world.asOf)) {
    const reason = `“${event.title}” had not happened by ${formatDate(world.asOf)}.`
    return plain(missing('not-yet-published', reason), '')
  }
  const inputs = { ...NO_INPUTS, events: [event] }
  return plain({ kind: 'date', date: event.date }, `${formatDate(event.date)} (“${event.title}”)`, inputs)
}

function status(operand: Of<'status'>, world: ClaimWorld): OperandValue {
  const chip = world.chips.find((candidate) => candidate.chipId === operand.chipId)
  if (!chip) return plain(missing('not-disclosed', `No chip “${operand.chipId}” in the facts.`), '')
  if (operand.date > world.asOf) {
    const reason = `${formatDate(operand.date)} is later than the as-of date.`
    return plain(missing('not-yet-published', reason), '')
  }
  const value = world.statusOf(operand.chipId, operand.destination, operand.date)
  const day = formatDate(operand.date)
  return plain(word(value), `${chip.name} on ${day}: ${STATUS_WORDS[value]}`)
}

function count(operand: Of<'count'>, world: ClaimWorld): OperandValue {
  const rows = countRows(operand.table, operand.filters, world)
  const nouns = { facts: 'fact', events: 'event', actions: 'measure', revenue: 'revenue figure' } as const
  const words =
    operand.table === 'companies'
      ? plural(rows.count, 'company', 'companies')
      : plural(rows.count, nouns[operand.table])
  return plain(number(rows.count), `${words} found (${rows.words})`, rows.inputs)
}

/** The value of an operand at the world's as-of date. */
export function operandValue(operand: Operand, world: ClaimWorld): OperandValue {
  switch (operand.kind) {
    case 'ratio':
      return ofTerms(ratioValue(operand.over, operand.under, world))
    case 'value':
      return ofTerms(termValue(operand.term, world))
    case 'growth':
      return ofTerms(growthValue(operand, world))
    case 'date':
      return eventDate(operand, world)
    case 'count':
      return count(operand, world)
    case 'status':
      return status(operand, world)
    case 'number':
      return plain(number(operand.value, operand.decimals), formatNumber(operand.value, { exact: true }))
    case 'day':
      return plain({ kind: 'date', date: operand.date }, formatDate(operand.date))
    case 'word':
      return plain(word(operand.word), STATUS_WORDS[operand.word as StatusWord] ?? operand.word)
  }
}
