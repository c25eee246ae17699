/** What the article gives and what the facts give, short enough for a cell. */
import type { Claim } from '../../domain/claim'
import type { CheckResult, ClaimResult } from '../../domain/claims/evaluate'
import type { Operand } from '../../domain/claims/grammar'
import type { CheckValue } from '../../domain/claims/world'
import { formatDateShort, isPartialDate } from '../../domain/date'
import type { StatusWord } from '../../domain/export-controls/rules'
import { fieldInfo, isPeakRate } from '../../domain/fact'
import { formatNumber, formatPercent, formatRatio, plural, THIN_SPACE } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import { formatMoney, formatQuantity } from '../../domain/quantity'
import { MISSING_WORDS, STATUS_WORDS } from '../../domain/words'

/** The claimed value as the article gives it: `2.87×`, `24 Apr 2026`, `over 150 %` stays as typed. */
export function givenText({ claimedValue, unit }: Claim): string {
  if (claimedValue === '') return '—'
  if (unit === 'date' && isPartialDate(claimedValue)) return formatDateShort(claimedValue)
  const value = claimedValue.replace(/(\d)-(\d)/g, '$1–$2')
  if (unit === 'x') return `${value}×`
  return unit === '' ? value : `${value}${unit === '%' || unit === 'ms' ? THIN_SPACE : ' '}${unit}`
}

const COUNTED = {
  facts: ['fact'],
  events: ['event'],
  companies: ['company', 'companies'],
  actions: ['measure'],
  revenue: ['revenue figure'],
} as const

function percentText(value: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, { decimals: 2 })}${THIN_SPACE}%`
}

function valueText(value: number, { check, inputs }: CheckResult): string {
  const currency = inputs.figures[0]?.currency
  if (currency !== undefined) return formatMoney(value, currency)
  const unit = check.left.kind === 'value' && check.left.term.kind === 'field' ? check.left.term.field : null
  return unit === null ? formatNumber(value) : formatQuantity(value, fieldInfo(unit).unit)
}

/** Two figures of one company and period: a share, which reads as per cent. */
function isShare({ over, under }: Extract<Operand, { kind: 'ratio' }>): boolean {
  if (over.kind !== 'figure' || under.kind !== 'figure') return false
  return over.companyId === under.companyId && over.period === under.period
}

function numberText(value: number, result: CheckResult): string {
  const { left } = result.check
  switch (left.kind) {
    case 'ratio':
      return isShare(left) ? formatPercent(value) : formatRatio(value)
    case 'growth':
      return percentText(value)
    case 'count': {
      const [one, many] = COUNTED[left.table]
      return plural(value, one, many)
    }
    default:
      return valueText(value, result)
  }
}

/** The live value of a check's left side: `2.87×`, `+159.56 %`, `27 Apr 2026`, `presumption of denial`. */
export function checkValueText(result: CheckResult): string {
  const value: CheckResult['left'] = result.left
  if (isMissing(value)) return MISSING_WORDS[value.missing]
  return plainText(value, result)
}

function plainText(value: CheckValue, result: CheckResult): string {
  if (value.kind === 'number') return numberText(value.value, result)
  if (value.kind === 'date') return formatDateShort(value.date)
  return STATUS_WORDS[value.word as StatusWord] ?? value.word
}

/** `BF16` for a ratio of two rates in one format; empty for any other operand. */
export function formatOf(operand: Operand): string {
  if (operand.kind !== 'ratio' || operand.over.kind !== 'field') return ''
  return isPeakRate(operand.over.field) ? fieldInfo(operand.over.field).label : ''
}

function withFormat(result: CheckResult): string {
  return [formatOf(result.check.left), checkValueText(result)].filter(Boolean).join(' ')
}

export interface Found {
  readonly text: string
  /** The check whose figure is shown; null for `text only`. */
  readonly check: CheckResult | null
}

function statuses(checks: readonly CheckResult[]): string {
  const same = checks.filter(({ check }) => check.left.kind === 'status')
  return [...new Set(same.map(checkValueText))].join('; ')
}

/**
 * What we find, in a cell. A first check without an answer says so and gives the nearest figure that exists
 * (`no FP4 ratio; BF16 2.87×`); several statuses are all named; a claim without a check is `text only`.
 */
export function found({ checks }: Pick<ClaimResult, 'checks'>): Found {
  const [first, ...rest] = checks
  if (first === undefined) return { text: 'text only', check: null }
  if (first.check.left.kind === 'status') return { text: statuses(checks), check: first }
  if (!isMissing(first.left) || first.left.missing === 'not-yet-published') {
    return { text: checkValueText(first), check: first }
  }
  const nearest = rest.find(({ left }) => !isMissing(left))
  const format = formatOf(first.check.left)
  const none = format === '' ? MISSING_WORDS[first.left.missing] : `no ${format} ratio`
  return nearest === undefined
    ? { text: none, check: first }
    : { text: `${none}; ${withFormat(nearest)}`, check: nearest }
}
