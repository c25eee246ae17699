import { formatNumber, MINUS, NOT_MEANINGFUL, type NumberStyle, THIN_SPACE } from './format'

export interface QuantityStyle extends NumberStyle {
  /** Show GB/s, GB and TFLOPS (TOPS) from 1 000 in the next larger unit: `4 TB/s`, `1.56 PFLOPS`. */
  readonly large?: boolean
}

const LARGER: Readonly<Record<string, string>> = {
  'GB/s': 'TB/s',
  GB: 'TB',
  TFLOPS: 'PFLOPS',
  TOPS: 'POPS',
}
const CURRENCY_SIGN: Readonly<Record<string, string>> = { USD: '$', CNY: '¥' }
/** Units of the files that print otherwise. */
const PRINTED: Readonly<Record<string, string>> = { mm2: 'mm²' }

/** `¥` or `$`; another code prints as itself and a thin space. */
export function currencySign(currency: string): string {
  return CURRENCY_SIGN[currency] ?? currency + THIN_SPACE
}

function isCurrency(unit: string): boolean {
  return CURRENCY_SIGN[unit] !== undefined
}

function signed(value: number, sign: string, text: string): string {
  return value < 0 && text.startsWith(MINUS) ? `${MINUS}${sign}${text.slice(1)}` : sign + text
}

/**
 * A value with its canonical unit: `4 000 GB/s`, `350 W`, `814 mm²`, `$12 000`. `large` moves to the larger unit from
 * 1 000 on, with the same rounding. An empty unit prints the number alone.
 */
export function formatQuantity(value: number, unit: string, style: QuantityStyle = {}): string {
  if (isCurrency(unit)) return signed(value, currencySign(unit), formatNumber(value, style))
  const larger = style.large && Math.abs(value) >= 1000 ? LARGER[unit] : undefined
  const number = formatNumber(larger === undefined ? value : value / 1000, style)
  const shown = larger ?? PRINTED[unit] ?? unit
  return shown === '' ? number : number + THIN_SPACE + shown
}

const SCALES = [
  [1, 'm'],
  [1e3, 'bn'],
  [1e6, 'tn'],
] as const

/**
 * An amount given in million: `¥2.88 bn`, `$75.2 bn`, `−¥452 m`. The scale follows the rounded figure, so 999.7
 * million is `¥1 bn`. `exact` keeps million and every digit: `¥2 884.69674686 m`.
 */
export function formatMoney(million: number, currency: string, style: NumberStyle = {}): string {
  if (!Number.isFinite(million)) return NOT_MEANINGFUL
  const rounded = style.exact ? 0 : Math.abs(Number(million.toPrecision(style.significant ?? 3)))
  const [factor, word] = SCALES.findLast(([scale]) => rounded >= scale) ?? SCALES[0]
  const text = formatNumber(million / factor, style)
  return `${signed(million, currencySign(currency), text)}${THIN_SPACE}${word}`
}
