import { formatNumber, NOT_MEANINGFUL, THIN_SPACE } from './format'
import { isMissing, type Maybe, missing } from './missing'

/** Growth of a figure over its base, both in the same unit. */
export interface Growth {
  readonly kind: 'growth'
  readonly current: number
  readonly base: number
  /** `current ÷ base − 1`: 1.5956 for +159.56 %. */
  readonly fraction: number
  readonly percent: number
  readonly multiple: number
  /** The figure is ten times its base or more: a percentage would mislead, so the multiple is shown, flagged. */
  readonly tinyBase: boolean
}

/** From this multiple on, growth is told as a multiple (LOOK §5). */
export const TINY_BASE_MULTIPLE = 10

/** Growth over a base; a missing, zero or negative base (or a missing figure) gives the reason instead. */
export function growth(current: Maybe<number>, base: Maybe<number>): Maybe<Growth> {
  if (isMissing(current)) return current
  if (isMissing(base)) return missing(base.missing, `No base to grow from. ${base.reason}`)
  if (!Number.isFinite(current) || !Number.isFinite(base)) {
    return missing('not-derivable', 'Not a number, so no growth can be computed.')
  }
  if (base === 0) return missing('not-derivable', 'The base is zero, so growth is not meaningful.')
  if (base < 0) return missing('not-derivable', 'The base is negative, so growth is not meaningful.')
  const multiple = current / base
  const fraction = multiple - 1
  const tinyBase = multiple >= TINY_BASE_MULTIPLE
  return { kind: 'growth', current, base, fraction, percent: fraction * 100, multiple, tinyBase }
}

export interface GrowthStyle {
  /** Two decimals, and per cent even over a tiny base: what the table twin shows. */
  readonly exact?: boolean
}

function withSign(value: number, decimals: number): string {
  const text = formatNumber(value, { decimals })
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** `+159.6 %`; `×43.3` from a multiple of ten; `+159.56 %` when exact; `n.m.` when missing (its reason apart). */
export function formatGrowth(value: Maybe<Growth>, style: GrowthStyle = {}): string {
  if (isMissing(value)) return NOT_MEANINGFUL
  if (value.tinyBase && !style.exact) return `×${formatNumber(value.multiple)}`
  return `${withSign(value.percent, style.exact ? 2 : 1)}${THIN_SPACE}%`
}

/** `n.m.: the base is zero …` in running words; the plain growth otherwise, a tiny base said. */
export function describeGrowth(value: Maybe<Growth>): string {
  if (isMissing(value)) {
    return `${NOT_MEANINGFUL}: ${value.reason.charAt(0).toLowerCase()}${value.reason.slice(1)}`
  }
  return value.tinyBase
    ? `${formatGrowth(value)} from a tiny base (${formatGrowth(value, { exact: true })})`
    : formatGrowth(value)
}

/** A figure as the sums print it: one decimal from 100, four significant figures below. */
export function formatTerm(value: number): string {
  const style = Math.abs(value) >= 100 ? { decimals: 1 } : { significant: 4 }
  return formatNumber(value, style).replace(/\.0$/, '')
}

/** The sum behind a growth rate: `2 884.7 ÷ 1 111.4 − 1 = +159.56 %`. */
export function growthSum(value: Growth): string {
  const result = formatGrowth(value, { exact: true })
  return `${formatTerm(value.current)} ÷ ${formatTerm(value.base)} − 1 = ${result}`
}
