/**
 * A second computation of the status, towards mainland China, Hong Kong and Macau, and for a named buyer, written from the words of the regulation and the letters. It
 * knows no intervals and no three-valued logic: it looks at every world the facts allow and asks whether they agree.
 */
import { type Row, rows } from './raw'
import type { ReferenceChip, World } from './reference-inputs'

type Class = 'a' | 'b' | 'none'

/** 15 CFR part 774, 3A090, as it stood: from the first day of the row until the next row. */
const CLASS_TEXTS: readonly { readonly from: string; readonly classOf: (w: World) => Class }[] = [
  { from: '0000', classOf: () => 'none' },
  // 87 FR 62186: 600 GB/s and 4,800, both.
  { from: '2022-10-21', classOf: (w) => (w.io >= 600 && w.tpp >= 4800 ? 'a' : 'none') },
  // 88 FR 73458: a.1, a.2, b.1, b.2, and Note 2.
  { from: '2023-11-17', classOf: classOf2023 },
]

function classOf2023({ tpp, area, datacenter }: World): Class {
  // The sampled densities are exact; the division is not.
  const density = Math.round((tpp / area) * 1e9) / 1e9
  if (!datacenter && tpp < 4800) return 'none'
  if (tpp >= 4800) return 'a'
  if (tpp >= 1600 && density >= 5.92) return 'a'
  if (tpp >= 2400 && density >= 1.6) return 'b'
  return tpp >= 1600 && density >= 3.2 ? 'b' : 'none'
}

/** Licence requirement and review for one world whose class is given. */
function computed(cls: Class, w: World, chip: ReferenceChip, day: string): string {
  if (cls === 'none') return 'unrestricted'
  if (day < '2023-11-17') return 'presumption-of-denial'
  // NAC, 15 CFR 740.8: .b, and .a that is not for data centres.
  if (cls === 'b' || !w.datacenter) return 'notification'
  const underCeilings = w.tpp < 21000 && w.dram < 6500 && chip.onSale
  return day >= '2026-01-15' && underCeilings ? 'case-by-case' : 'presumption-of-denial'
}

function agreed<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined
}

/** Where it goes. Hong Kong is mainland China to these rules. */
export type Where = 'china' | 'hong-kong' | 'macau'

/** 88 FR 2821: Macau joined the 2022 rule on 17 January 2023. */
function isCovered(where: Where, day: string): boolean {
  return where !== 'macau' || day >= '2023-01-17'
}

function layersOneToThree(chip: ReferenceChip, day: string, where: Where): string {
  if (!isCovered(where, day)) return 'unrestricted'
  const text = CLASS_TEXTS.findLast((one) => one.from <= day) ?? CLASS_TEXTS[0]
  const classes = chip.worlds.map((w) => text?.classOf(w) ?? 'none')
  const cls = agreed(classes) ?? (day >= '2023-11-17' ? chip.printed : undefined)
  if (cls === undefined) return 'unknown'
  const found = [...new Set(chip.worlds.map((w) => computed(cls, w, chip, day)))]
  if (found.length === 1) return found[0] ?? ''
  // Only the review posture is open: a licence is needed either way.
  return found.every((s) => s === 'case-by-case' || s === 'presumption-of-denial')
    ? 'licence-required'
    : 'unknown'
}

const LADDER = [
  'unrestricted',
  'notification',
  'licence-required',
  'case-by-case',
  'presumption-of-denial',
  'banned',
]
const MEASURES = rows('export_actions.csv').filter(
  (r) =>
    r.target_type === 'chip' &&
    (r.action_id ?? '').startsWith('us-') &&
    !(r.note ?? '').startsWith('DISPUTED'),
)

function active(row: Row, day: string): boolean {
  const from = (row.date ?? '').length === 7 ? `${row.date}-01` : (row.date ?? '')
  return from <= day && (row.effective_to === '' || day <= (row.effective_to ?? ''))
}

/** Rows on China with Macau, on the arms-embargo group or on the world reach Macau; rows on China alone do not. */
function reaches(row: Row, where: Where): boolean {
  return where === 'macau'
    ? row.destination !== 'china' && row.destination !== 'us'
    : row.destination !== 'us'
}

function withMeasures(start: string, chip: ReferenceChip, day: string, where: Where): string {
  const rows = MEASURES.filter((r) => r.target_id === chip.id && active(r, day) && reaches(r, where))
  const words = rows.map((r) => r.status ?? '')
  const raised = words.reduce((status, word) => {
    if (status === 'unknown') return LADDER.indexOf(word) > 0 ? word : status
    return LADDER.indexOf(word) > LADDER.indexOf(status) ? word : status
  }, start)
  return raised === 'unknown' && words.includes('unrestricted') ? 'unrestricted' : raised
}

interface LetterRow {
  readonly from: string
  readonly to: string
  readonly to_whom: readonly string[]
  readonly limits: (w: World) => boolean
  readonly binding: boolean
  readonly macau: boolean
}
const LETTERS: readonly LetterRow[] = [
  // Told to NVIDIA: data centre and TPP of 4,800 or more, at once.
  {
    from: '2023-10-23',
    to: '2023-11-16',
    to_whom: ['nvidia'],
    limits: (w) => w.tpp >= 4800 && w.datacenter,
    binding: true,
    macau: false,
  },
  // As Intel told its customers; whether it reaches other parts than those named is not known.
  {
    from: '2025-04-09',
    to: '9999',
    to_whom: ['nvidia', 'intel'],
    limits: (w) => w.dram >= 1400 || w.io >= 1100 || w.dram + w.io >= 1700,
    binding: false,
    macau: true,
  },
]

function withLetters(start: string, chip: ReferenceChip, day: string, where: Where): string {
  const sent = LETTERS.filter((l) => l.from <= day && day <= l.to && l.to_whom.includes(chip.vendor))
  return sent
    .filter((letter) => where !== 'macau' || letter.macau)
    .reduce((status, letter) => {
      if (!chip.worlds.every(letter.limits)) return status
      if (!letter.binding) return status === 'unrestricted' ? 'unknown' : status
      return LADDER.indexOf(status) < LADDER.indexOf('licence-required') ? 'licence-required' : status
    }, start)
}

/** Status of a chip towards a destination on a day. */
export function referenceStatus(chip: ReferenceChip, day: string, where: Where = 'china'): string {
  if (chip.domestic) return 'domestic'
  return withLetters(withMeasures(layersOneToThree(chip, day, where), chip, day, where), chip, day, where)
}

const LISTINGS = rows('export_actions.csv').filter(
  (r) => r.target_type === 'company' && (r.action_id ?? '').startsWith('el-'),
)

/** 15 CFR 744.11: a listed buyer meets at least what its own row says; no row, no answer. */
export function referenceBuyer(status: string, companyId: string, day: string): string | null {
  const words = LISTINGS.filter((r) => r.target_id === companyId && active(r, day)).map((r) => r.status ?? '')
  if (words.length === 0) return null
  return [status, ...words].reduce((a, b) => (LADDER.indexOf(b) > LADDER.indexOf(a) ? b : a))
}

/** Every company with a row, and one without. */
export const referenceBuyers: readonly string[] = [
  ...new Set(LISTINGS.map((r) => r.target_id ?? '')),
  'alibaba',
]
