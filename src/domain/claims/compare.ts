/** The operators of a check, as arithmetic and in words. */
import type { PartialDate } from '../date'
import { THIN_SPACE } from '../format'
import type { Operator } from './grammar'
import type { CheckValue } from './world'

/** How far `~` lets the left side be from the right: 1 % of the right. */
const NEAR = 0.01

function order(operator: Operator, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0
    case '!=':
      return sign !== 0
    case '>':
      return sign > 0
    case '>=':
      return sign >= 0
    case '<':
      return sign < 0
    case '<=':
      return sign <= 0
    case '~':
      return sign === 0
  }
}

function compareNumbers(operator: Operator, left: number, right: number, decimals: number | null): boolean {
  if (operator === '~') return Math.abs(left - right) <= NEAR * Math.abs(right)
  if (operator !== '=' && operator !== '!=') return order(operator, Math.sign(left - right))
  const equal =
    decimals === null
      ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right))
      : Number(left.toFixed(decimals)) === right
  return equal === (operator === '=')
}

/** Two dates at the coarser precision of the two: a month-only date compares by month. */
function compareDates(operator: Operator, left: PartialDate, right: PartialDate): boolean {
  const length = Math.min(left.length, right.length)
  const [a, b] = [left.slice(0, length), right.slice(0, length)]
  return order(operator, a === b ? 0 : a < b ? -1 : 1)
}

/** Whether the comparison holds, or null when the two sides are not of one kind. */
export function compareValues(operator: Operator, left: CheckValue, right: CheckValue): boolean | null {
  if (left.kind === 'number' && right.kind === 'number') {
    return compareNumbers(operator, left.value, right.value, right.decimals)
  }
  if (left.kind === 'date' && right.kind === 'date') return compareDates(operator, left.date, right.date)
  if (left.kind !== 'word' || right.kind !== 'word') return null
  if (operator === '=') return left.word === right.word
  return operator === '!=' ? left.word !== right.word : null
}

/** The operator inside a sentence, by what it compares. */
export const OPERATOR_WORDS: Readonly<Record<CheckValue['kind'], Readonly<Record<Operator, string>>>> = {
  number: {
    '=': 'equal to',
    '!=': 'other than',
    '>': 'more than',
    '>=': 'at least',
    '<': 'less than',
    '<=': 'at most',
    '~': `within 1${THIN_SPACE}% of`,
  },
  date: {
    '=': 'on',
    '!=': 'not on',
    '>': 'later than',
    '>=': 'on or after',
    '<': 'earlier than',
    '<=': 'on or before',
    '~': 'on',
  },
  word: { '=': 'is', '!=': 'is other than', '>': '>', '>=': '>=', '<': '<', '<=': '<=', '~': '~' },
}
