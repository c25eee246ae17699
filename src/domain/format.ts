/**
 * Numbers as the house prints them (LOOK §2): U+2009 before units and as thousands separator from four digits, a true
 * minus, never scientific notation. Pure text, no locale: every reader sees the same characters.
 */

/** U+2009, before units and between thousands. */
export const THIN_SPACE = '\u2009'
/** U+2212, the true minus. */
export const MINUS = '\u2212'
/** Stands where a number would be meaningless; its reason is told beside it. */
export const NOT_MEANINGFUL = 'n.m.'

export interface NumberStyle {
  /** Every digit of the value, for a source that is exact; otherwise three significant figures. */
  readonly exact?: boolean
  /** Fixed number of decimals (a column's decimal rule); overrides the significant figures. */
  readonly decimals?: number
  /** Significant figures when neither of the above is given; three unless told. */
  readonly significant?: number
}

/** `1.5e-7` → `0.00000015`: the digits of a number without an exponent. */
function plainDigits(text: string): string {
  const match = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const whole = match[1] ?? ''
  const fraction = match[2] ?? ''
  const digits = whole + fraction
  const point = whole.length + Number(match[3])
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length
    ? digits + '0'.repeat(point - digits.length)
    : `${digits.slice(0, point)}.${digits.slice(point)}`
}

function groupThousands(whole: string): string {
  return whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
}

function unsignedText(size: number, style: NumberStyle): string {
  if (style.decimals !== undefined && size < 1e21) return size.toFixed(style.decimals)
  const kept = style.exact ? size : Number(size.toPrecision(style.significant ?? 3))
  return plainDigits(String(Number.isFinite(kept) ? kept : size))
}

/**
 * A number in print: `4 800`, `−0.35`, `2 880`. Three significant figures unless `exact` or `decimals` is given;
 * trailing zeros only where `decimals` asks for them. A value that is not finite prints as `n.m.`.
 */
export function formatNumber(value: number, style: NumberStyle = {}): string {
  if (!Number.isFinite(value)) return NOT_MEANINGFUL
  const [whole = '0', fraction] = unsignedText(Math.abs(value), style).split('.')
  const text = groupThousands(whole) + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text
}

/** A number that is exact by nature: a count of things. */
export function formatCount(count: number): string {
  return formatNumber(Math.round(count), { exact: true })
}

/** `1 chip`, `269 chips`, `1 company`, `2 companies`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${Math.round(count) === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function joinList(parts: readonly string[], conjunction = 'and'): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** A ratio: `2.87×`; one decimal from 10, none from 100, two significant figures below 0.1. */
export function formatRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return NOT_MEANINGFUL
  const size = Math.abs(ratio)
  const style = size < 0.1 ? { significant: 2 } : { decimals: size < 9.995 ? 2 : size < 99.95 ? 1 : 0 }
  return `${formatNumber(ratio, style)}×`
}

/** A share of one as per cent: 0.887 → `88.7 %`. */
export function formatPercent(fraction: number, decimals = 1): string {
  return `${formatNumber(fraction * 100, { decimals })}${THIN_SPACE}%`
}
