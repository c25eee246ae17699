/**
 * What the reader is looking at: everything that belongs in a link to a colleague. Mirrored in the address by
 * `url.ts`; changed only through the store in `view-store.ts`.
 */
import type { Section, Verdict } from '../domain/claim'
import type { IsoDay } from '../domain/date'
import type { Lane } from '../domain/event'
import type { OwnChip } from '../domain/export-controls/own-chip'
import type { Destination, StatusGroup } from '../domain/export-controls/rules'
import type { ThresholdMove } from '../domain/export-controls/what-if'
import type { RevenueMeasure } from '../domain/revenue-measure'
import type { SourceKind } from '../domain/source'

export const REGIONS = [
  'overview',
  'chips',
  'compare',
  'controls',
  'timeline',
  'revenue',
  'claims',
  'sources',
] as const
export type Region = (typeof REGIONS)[number]

/** Facets of the chips region. `status` values are status groups; the others are texts found in the data. */
export const FACETS = [
  'status',
  'vendor',
  'country',
  'market',
  'memory',
  'process',
  'year',
  'format',
] as const
export type Facet = (typeof FACETS)[number]

/** What a comparison is of. */
export const COMPARED = ['chips', 'systems', 'companies'] as const
export type ComparedKind = (typeof COMPARED)[number]

/** Closed range in canonical units (TPP: none; bandwidth: GB/s); null = open at that end. */
export interface Range {
  readonly min: number | null
  readonly max: number | null
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

export interface View {
  readonly region: Region
  /** null = today, by the reader's clock. */
  readonly asOf: IsoDay | null
  readonly destination: Destination
  /** Facts preferred by the reader to those that the rules prefer. Empty = the rules' own order. */
  readonly preferred: readonly string[]

  /** Chips region: a chip must match one value of every facet that has any. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  readonly q: string
  readonly tpp: Range
  readonly bandwidth: Range
  readonly sort: Sort
  /** null = the default columns. */
  readonly columns: readonly string[] | null
  /** Also show chips not announced by the as-of date. */
  readonly upcoming: boolean

  /** Comparison: chip ids in the reader's order, and the baseline (null = H20 if among them, else the first). */
  readonly chips: readonly string[]
  readonly baseline: string | null
  /** Scale-up systems compared, the first of them the baseline. */
  readonly systems: readonly string[]
  /** null = whichever of chips, systems and companies the link names ({@link comparedKind}). */
  readonly comparing: ComparedKind | null
  /** Metric of the comparison's bars: a chip field, `tpp` or `pd`; null = the default set of panels. */
  readonly metric: string | null
  /** Kind of figure beside the sheet with its options, as `multiples.shared.log`; null = what suits the data. */
  readonly figure: string | null
  /** Departures from the usual sheet: `diff`, `empty`, `per-die`, and ids of groups that are folded. */
  readonly sheet: readonly string[]
  /** A second date beside {@link asOf}; null = one date. */
  readonly otherDay: IsoDay | null

  /** The chip in focus: highlighted in chips, explained in controls. */
  readonly chip: string | null

  /** Controls. The company that would buy the chip; null = no buyer. */
  readonly buyer: string | null
  /** Two rule versions laid side by side; fewer = the one in force and the one before it. */
  readonly versions: readonly string[]
  /** What-if: thresholds moved, and ids of rules, letters or measures switched off. Both empty = the real rule. */
  readonly moves: readonly ThresholdMove[]
  readonly off: readonly string[]
  /** A made-up chip in place of {@link chip}; null = real chips only. */
  readonly own: OwnChip | null

  /** Timeline. Empty lanes = all. */
  readonly lanes: readonly Lane[]
  readonly company: string | null
  /** Only events that name this chip; apart from {@link chip}, so that a focus elsewhere never filters here. */
  readonly eventChip: string | null
  readonly eventText: string
  /** Only events of these countries' companies, and only those a document of these kinds supports. Empty = all. */
  readonly eventCountries: readonly string[]
  readonly eventSourceKinds: readonly SourceKind[]
  /** Only events that changed the status of a chip. */
  readonly eventChanged: boolean
  readonly from: IsoDay | null
  readonly until: IsoDay | null
  readonly event: string | null
  /** Two periods compared, as `2025-Q4` or `2026-04-17..2026-05-09`; fewer = the as-of date's quarter, a year before it. */
  readonly periods: readonly string[]

  /** Revenue, and compared companies. Empty = Cambricon in Revenue, none in Compare. */
  readonly companies: readonly string[]
  readonly segment: string
  /** The period spoken about, as `company.segment.period`: it belongs to one subject. null = that of the article's claim, else the newest. */
  readonly spoken: string | null
  readonly measure: RevenueMeasure
  /** Lines beside the subject, as `company.segment`: `nvidia.china`. */
  readonly lines: readonly string[]
  /** The period that is 100 of an index; null = the first that all lines have. */
  readonly base: string | null
  readonly log: boolean
  /** Lanes whose events are marked in the figure of lines. */
  readonly marked: readonly Lane[]

  /** Claims. Empty lists = all. */
  readonly claim: string | null
  readonly verdicts: readonly Verdict[]
  readonly sections: readonly Section[]
  /** A statement of the reader's own, as a claim check; empty = none. */
  readonly statement: string

  /** Sources. Empty lists = all; a document must match one value of every list that has any. */
  readonly sourceText: string
  readonly sourceKinds: readonly SourceKind[]
  readonly publishers: readonly string[]
  readonly languages: readonly string[]
  readonly sourceYears: readonly string[]
  /** The document that is open. */
  readonly document: string | null
}

const NO_FACETS: View['facets'] = {
  status: [],
  vendor: [],
  country: [],
  market: [],
  memory: [],
  process: [],
  year: [],
  format: [],
}

export const OPEN_RANGE: Range = { min: null, max: null }

/** The view of a bare address. */
export const DEFAULT_VIEW: View = {
  region: 'overview',
  asOf: null,
  destination: 'china',
  preferred: [],
  facets: NO_FACETS,
  q: '',
  tpp: OPEN_RANGE,
  bandwidth: OPEN_RANGE,
  sort: { column: 'tpp', descending: true },
  columns: null,
  upcoming: false,
  chips: [],
  baseline: null,
  systems: [],
  comparing: null,
  metric: null,
  figure: null,
  sheet: [],
  otherDay: null,
  chip: null,
  buyer: null,
  versions: [],
  moves: [],
  off: [],
  own: null,
  lanes: [],
  company: null,
  eventChip: null,
  eventText: '',
  eventCountries: [],
  eventSourceKinds: [],
  eventChanged: false,
  from: null,
  until: null,
  event: null,
  periods: [],
  companies: [],
  segment: 'total',
  spoken: null,
  measure: 'level',
  lines: [],
  base: null,
  log: false,
  marked: [],
  claim: null,
  verdicts: [],
  sections: [],
  statement: '',
  sourceText: '',
  sourceKinds: [],
  publishers: [],
  languages: [],
  sourceYears: [],
  document: null,
}

/** The reader's choices among sources hold this many at most: a link must stay short enough to send. */
export const MAX_PREFERRED = 16

/** Comparisons hold this many chips at most. */
export const MAX_COMPARED = 8

/** Comparisons of systems or companies hold this many at most. */
export const MAX_BESIDE = 6

/** What the compare region shows: the reader's choice, else the first kind that the link names. */
export function comparedKind(view: Pick<View, 'comparing' | ComparedKind>): ComparedKind {
  return view.comparing ?? COMPARED.find((kind) => view[kind].length > 0) ?? 'chips'
}

export type { StatusGroup }
