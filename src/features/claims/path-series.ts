/** The article's "10–15 years, now 2–3" beside what is dated: rules in force and products on sale. */
import type { TableTwin } from '../../charts/figure-types'
import type { Chip } from '../../domain/chip'
import type { Claim } from '../../domain/claim'
import { dayNumber, firstDay, formatDate, type IsoDay, lastDay } from '../../domain/date'
import { formatNumber, joinList } from '../../domain/format'

export const PATH_CLAIM = 'cl-timeline-10-15'

/** Years, from–to. */
export interface Span {
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface Dated {
  readonly key: string
  readonly label: string
  /** Years after the first rule; negative before it. */
  readonly years: number
  readonly date: string
}

export interface DatedRow {
  readonly name: string
  readonly companyId: string | null
  readonly dots: readonly Dated[]
}

export interface PathSeries {
  /** What the years are counted from. */
  readonly start: { readonly label: string; readonly date: IsoDay }
  readonly spans: readonly Span[]
  readonly rows: readonly DatedRow[]
  /** The as-of date in years after the start. */
  readonly now: number
  /** Parts of the makers shown that no source dates. */
  readonly undated: number
}

const MAKERS = [
  ['huawei', 'Huawei Ascend'],
  ['cambricon', 'Cambricon'],
] as const

function spansOf(claim: Claim): readonly Span[] {
  const read = (text: string) => /(\d+)\s*[-–]\s*(\d+)/.exec(text)
  const [normal, current] = [read(claim.text), read(claim.claimedValue)]
  return [
    ...(normal ? [{ name: 'Normal path', from: Number(normal[1]), to: Number(normal[2]) }] : []),
    ...(current ? [{ name: 'Current path', from: Number(current[1]), to: Number(current[2]) }] : []),
  ]
}

const yearsBetween = (from: IsoDay, to: IsoDay) => (dayNumber(to) - dayNumber(from)) / 365.25

function productsOf(chips: readonly Chip[], vendorId: string, start: IsoDay, asOf: IsoDay): readonly Dated[] {
  const seen = new Set<string>()
  return (
    chips
      .flatMap((chip) =>
        chip.vendorId === vendorId && chip.market === 'data-centre' && chip.released !== null
          ? [{ chip, date: chip.released }]
          : [],
      )
      // A quarter still running is a plan, not a release.
      .filter(({ date }) => lastDay(date) <= asOf)
      .map(({ chip, date }) => ({
        key: chip.chipId,
        label: chip.name.replace(/ \(.*\)$/, ''),
        years: yearsBetween(start, firstDay(date)),
        date,
      }))
      .sort((a, b) => a.years - b.years)
      .filter(({ years }) => {
        // Variants of one day are one step of the path.
        const at = years.toFixed(2)
        return !seen.has(at) && seen.add(at)
      })
  )
}

function undatedParts(chips: readonly Chip[]): number {
  const makers: readonly string[] = MAKERS.map(([companyId]) => companyId)
  return chips.filter(
    (chip) => makers.includes(chip.vendorId) && chip.market === 'data-centre' && chip.released === null,
  ).length
}

/** The series on a day; `rules` oldest first, the first of them the start of the count. */
export function pathSeries(
  claim: Claim,
  chips: readonly Chip[],
  rules: readonly { readonly label: string; readonly date: IsoDay }[],
  asOf: IsoDay,
): PathSeries | null {
  const start = rules[0]
  if (start === undefined) return null
  const inForce = rules
    .filter(({ date }) => date <= asOf)
    .map(({ label, date }) => ({ key: label, label, date, years: yearsBetween(start.date, date) }))
  return {
    start,
    spans: spansOf(claim),
    rows: [
      { name: 'Rules in force', companyId: null, dots: inForce },
      ...MAKERS.map(([companyId, name]) => ({
        name,
        companyId,
        dots: productsOf(chips, companyId, start.date, asOf),
      })),
    ],
    now: yearsBetween(start.date, asOf),
    undated: undatedParts(chips),
  }
}

/** `The 2–3 years are an opinion: 4.1 years after the Oct 2022 rule, 4 releases of Huawei Ascend are dated …`. */
export function pathTitle({ start, spans, rows, now }: PathSeries): string {
  const current = spans.find(({ name }) => name === 'Current path')
  const claimed = current ? `${current.from}–${current.to} years` : 'years'
  if (now <= 0) return `The ${claimed} are an opinion; the ${start.label} lies later than the as-of date`
  const after = rows
    .filter(({ companyId }) => companyId !== null)
    .map(({ name, dots }) => `${dots.filter(({ years }) => years > 0).length || 'none'} of ${name}`)
  const years = formatNumber(now, { decimals: 1 })
  return `The ${claimed} are an opinion; dated releases in the ${years} years since the ${start.label}: ${joinList(after)}`
}

export function pathTwin({ spans, rows, start }: PathSeries): TableTwin {
  return {
    caption: `The article’s spans, and what is dated, in years after the ${start.label}`,
    columns: [
      { key: 'row', label: 'Row' },
      { key: 'what', label: 'What' },
      { key: 'date', label: 'Date' },
      { key: 'years', label: 'Years', numeric: true },
    ],
    rows: [
      ...spans.map(({ name, from, to }) => ({
        row: `${name}, article`,
        what: 'claimed, opinion',
        date: '—',
        years: `${from}–${to}`,
      })),
      ...rows.flatMap(({ name, dots }) =>
        dots.map(({ label, date, years }) => ({
          row: name,
          what: label,
          date: formatDate(date),
          years: formatNumber(years, { decimals: 1 }),
        })),
      ),
    ],
  }
}
