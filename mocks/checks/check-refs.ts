/** Ids inside `check_ref`: the grammar of `facts/CLAIM_CHECKS.md`, read only as far as the names it mentions. */

import { isIsoDay } from '../../src/domain/date'
import { CHIP_FIELDS } from '../../src/domain/fact'
import type { RevenueFigure } from '../../src/domain/revenue'
import { BASES } from '../tables/chip-facts'
import { FISCAL_PERIOD } from '../tables/figures'
import { STATUS_WORDS } from '../tables/measures'
import { type Ids, ref } from './cells'
import { Bad } from './fault'
import { nearest } from './nearest'

const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', '~']
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  facts: ['chip', 'field', 'basis', 'kind'],
  events: ['company', 'chip', 'lane', 'before', 'after'],
  companies: ['role', 'country'],
  actions: ['target', 'status', 'destination', 'before', 'after'],
  revenue: ['company', 'segment', 'kind'],
}
const DESTINATIONS = ['china', 'hong-kong', 'macau']

/** What the check of names needs to know. */
export interface CheckContext {
  readonly ids: Ids
  readonly segments: ReadonlySet<string>
}

export function segmentsOf(revenue: readonly Pick<RevenueFigure, 'segment'>[]): ReadonlySet<string> {
  return new Set(revenue.map(({ segment }) => segment))
}

type Finding = Bad | null

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

function known(what: string, word: string, words: Iterable<string>): Finding {
  const list = [...words]
  return list.includes(word) ? null : new Bad(`no such ${what}: "${word}"`, nearest(word, list))
}

function knownId(id: string, ids: Ids, ...kinds: readonly ('chip' | 'company' | 'event')[]): Finding {
  const value = ref(...kinds)(id, ids)
  return value instanceof Bad ? new Bad(`${value.reason}: "${id}"`, value.suggestion) : null
}

function checkFigure(company: string, segment: string, period: string, context: CheckContext): Finding {
  const owner = knownId(company, context.ids, 'company') ?? known('segment', segment, context.segments)
  return owner ?? (FISCAL_PERIOD.test(period) ? null : new Bad(`not a period: "${period}"`))
}

/** `chip.field[@basis]`, `company.segment.period` or a number. */
function checkTerm(term: string, context: CheckContext): Finding {
  if (isNumber(term)) return null
  const [owner = '', middle = '', period, extra] = term.split('.')
  if (extra !== undefined || middle === '') return new Bad(`not a term: "${term}"`)
  if (period !== undefined) return checkFigure(owner, middle, period, context)
  const [field = '', basis] = middle.split('@')
  const chip = knownId(owner, context.ids, 'chip') ?? known('field', field, Object.keys(CHIP_FIELDS))
  return chip ?? (basis === undefined ? null : known('basis', basis, BASES))
}

function checkRatio(body: string, context: CheckContext): Finding {
  const terms = body.split('/')
  if (terms.length !== 2) return new Bad(`a ratio has two terms: "${body}"`)
  return terms.map((term) => checkTerm(term, context)).find((finding) => finding !== null) ?? null
}

function checkGrowth(body: string, context: CheckContext): Finding {
  const [company = '', segment = '', period = '', against = ''] = body.split('.')
  return checkFigure(company, segment, period, context) ?? known('growth', against, ['yoy', 'qoq'])
}

function checkStatus(body: string, { ids }: CheckContext): Finding {
  const match = /^([^>]+)>([^@]+)@(.+)$/.exec(body)
  if (!match) return new Bad(`a status is chip>destination@date: "${body}"`)
  const [, chip = '', destination = '', date = ''] = match
  const names = knownId(chip, ids, 'chip') ?? known('destination', destination, DESTINATIONS)
  return names ?? (isIsoDay(date) ? null : new Bad(`not a real day: "${date}"`))
}

function checkFilterValue(column: string, word: string, { ids, segments }: CheckContext): Finding {
  switch (column) {
    case 'chip':
    case 'company':
      return knownId(word, ids, column)
    case 'target':
      return ids.chip.has(word) || ids.company.has(word) ? null : known('target', word, ids.chip)
    case 'field':
      return known('field', word, Object.keys(CHIP_FIELDS))
    case 'basis':
      return known('basis', word, BASES)
    case 'status':
      return known('status', word, STATUS_WORDS)
    case 'segment':
      return known('segment', word, segments)
    case 'before':
    case 'after':
      return isIsoDay(word) ? null : new Bad(`not a real day: "${word}"`)
    default:
      return null
  }
}

function checkCount(body: string, context: CheckContext): Finding {
  const match = /^(\w+)\[(.+)\]$/.exec(body)
  if (!match) return new Bad(`a count is table[filter]: "${body}"`)
  const [, table = '', filters = ''] = match
  const unknownTable = known('table', table, Object.keys(FILTERS))
  if (unknownTable) return unknownTable
  for (const filter of filters.split('&')) {
    const [column = '', words = ''] = filter.split('=')
    const finding = known('filter', column, FILTERS[table] ?? [])
    if (finding) return finding
    for (const word of words.split('|')) {
      const bad = checkFilterValue(column, word, context)
      if (bad) return bad
    }
  }
  return null
}

function checkOperand(operand: string, context: CheckContext): Finding {
  const match = /^(ratio|growth|value|date|count|status):(.+)$/.exec(operand)
  if (!match) {
    if (isNumber(operand) || isIsoDay(operand)) return null
    return known('number, date or status', operand, STATUS_WORDS)
  }
  const [, kind, body = ''] = match
  if (kind === 'ratio') return checkRatio(body, context)
  if (kind === 'growth') return checkGrowth(body, context)
  if (kind === 'status') return checkStatus(body, context)
  if (kind === 'count') return checkCount(body, context)
  if (kind === 'date') return knownId(body, context.ids, 'event')
  return checkTerm(body, context)
}

const OPERATOR = / (=|!=|>=|<=|>|<|~) /

function checkOne(check: string, context: CheckContext): Finding {
  const [left = '', operator, right, extra] = check.split(OPERATOR)
  if (extra !== undefined) return new Bad(`more than one operator: "${check}"`)
  if (operator !== undefined && !OPERATORS.includes(operator))
    return new Bad(`no such operator: "${operator}"`)
  return checkOperand(left, context) ?? (right === undefined ? null : checkOperand(right, context))
}

/** Every fault of the names in one `check_ref`. */
export function checkRefFaults(checkRef: string, context: CheckContext): readonly Bad[] {
  if (checkRef === '') return []
  return checkRef
    .split('; ')
    .map((check) => checkOne(check, context))
    .filter((finding) => finding !== null)
}
