/** Text of a `check_ref` → typed checks, or the first fault and where it stands. Never throws. */
import { isIsoDay } from '../date'
import { DESTINATIONS } from '../export-controls/rules'
import { CHIP_FIELDS, type ChipField } from '../fact'
import {
  type Check,
  COUNT_COLUMNS,
  type CountTable,
  DATED_TABLES,
  type Filter,
  OPERATORS,
  type Operand,
  type Parsed,
  type Term,
} from './grammar'
import { basisIn, cut, day, Fault, identifier, numberIn, type Piece, period, piece, split } from './pieces'

function fieldTerm(chip: Piece, rest: Piece): Term {
  const at = rest.text.indexOf('@')
  const name = at < 0 ? rest : piece(rest, 0, at)
  if (!Object.hasOwn(CHIP_FIELDS, name.text)) throw new Fault(`“${name.text}” is not a field`, name.at)
  const basis = at < 0 ? null : basisIn(piece(rest, at + 1))
  return { kind: 'field', chipId: identifier(chip, 'a chip id'), field: name.text as ChipField, basis }
}

function term(source: Piece): Term {
  const number = numberIn(source.text)
  if (number) return number
  const [first, second, third, extra] = split(source, '.')
  if (!first || !second || extra) throw new Fault(`“${source.text}” is not a figure`, source.at)
  if (!third) return fieldTerm(first, second)
  const companyId = identifier(first, 'a company id')
  return { kind: 'figure', companyId, segment: identifier(second, 'a segment'), period: period(third) }
}

function growthOperand(source: Piece): Operand {
  const [company, segment, label, against, extra] = split(source, '.')
  if (!company || !segment || !label || !against || extra) {
    throw new Fault('expected company.segment.period.yoy or .qoq', source.at)
  }
  if (against.text !== 'yoy' && against.text !== 'qoq') throw new Fault('expected yoy or qoq', against.at)
  return {
    kind: 'growth',
    companyId: identifier(company, 'a company id'),
    segment: identifier(segment, 'a segment'),
    period: period(label),
    against: against.text,
  }
}

function filter(source: Piece, table: CountTable): Filter {
  const [name, value] = cut(source, '=', 'column=value')
  if (name.text === 'before' || name.text === 'after') {
    if (!DATED_TABLES.includes(table)) throw new Fault(`${table} cannot be filtered by date`, name.at)
    return { kind: name.text, date: day(value) }
  }
  if (!(COUNT_COLUMNS[table] as readonly string[]).includes(name.text)) {
    throw new Fault(`${table} have no column “${name.text}”`, name.at)
  }
  const values = value.text.split('|')
  if (values.includes('')) throw new Fault('expected a value', value.at)
  return { kind: 'equals', column: name.text, values }
}

function countOperand(source: Piece): Operand {
  const [table, rest] = cut(source, '[', 'table[filters]')
  if (!Object.hasOwn(COUNT_COLUMNS, table.text))
    throw new Fault(`no table “${table.text}” to count`, table.at)
  if (!rest.text.endsWith(']')) throw new Fault('expected ]', rest.at + rest.text.length)
  const name = table.text as CountTable
  const inside = piece(rest, 0, rest.text.length - 1)
  return { kind: 'count', table: name, filters: split(inside, '&').map((part) => filter(part, name)) }
}

function statusOperand(source: Piece): Operand {
  const [chip, rest] = cut(source, '>', 'chip>destination@date')
  const [place, date] = cut(rest, '@', 'destination@date')
  const destination = DESTINATIONS.find((known) => known === place.text)
  if (!destination) throw new Fault(`“${place.text}” is not a destination`, place.at)
  return { kind: 'status', chipId: identifier(chip, 'a chip id'), destination, date: day(date) }
}

const EXPRESSIONS: Readonly<Record<string, (source: Piece) => Operand>> = {
  ratio: (source) => {
    const [over, under] = cut(source, '/', 'two figures around /')
    return { kind: 'ratio', over: term(over), under: term(under) }
  },
  growth: growthOperand,
  value: (source) => ({ kind: 'value', term: term(source) }),
  date: (source) => ({ kind: 'date', eventId: identifier(source, 'an event id') }),
  count: countOperand,
  status: statusOperand,
}

function operand(source: Piece): Operand {
  const colon = source.text.indexOf(':')
  if (colon >= 0) {
    const name = source.text.slice(0, colon)
    const read = Object.hasOwn(EXPRESSIONS, name) ? EXPRESSIONS[name] : undefined
    if (!read) throw new Fault(`“${name}” is not a kind of figure`, source.at)
    return read(piece(source, colon + 1))
  }
  if (isIsoDay(source.text)) return { kind: 'day', date: source.text }
  const number = numberIn(source.text)
  return number ?? { kind: 'word', word: identifier(source, 'a number, a date or a word') }
}

function check(source: Piece): Check {
  const text = source.text.trim()
  const whole = { text, at: source.at + source.text.indexOf(text) }
  const match = / (=|!=|>=|<=|>|<|~) /.exec(text)
  const operator = OPERATORS.find((known) => known === match?.[1])
  if (!match || !operator) return { text, left: operand(whole), comparison: null }
  const right = operand(piece(whole, match.index + match[0].length))
  return { text, left: operand(piece(whole, 0, match.index)), comparison: { operator, right } }
}

/** Reads all checks of a claim, separated by `; `. An empty text holds none. */
export function parseChecks(text: string): Parsed {
  try {
    const pieces = text.trim() === '' ? [] : split({ text, at: 0 }, ';')
    return { ok: true, checks: pieces.map(check) }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { ok: false, error: { message: fault.message, position: fault.position } }
  }
}
