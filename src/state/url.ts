/**
 * The view as an address and back: pure, total, versioned. Defaults are left out, the order is fixed, and whatever an
 * address holds that is not understood is named in a sentence, never fatal and never silently dropped.
 */
import { SECTIONS, VERDICTS } from '../domain/claim'
import { LANES } from '../domain/event'
import { DESTINATIONS, STATUS_GROUPS } from '../domain/export-controls/rules'
import { REVENUE_MEASURES } from '../domain/revenue-measure'
import { SOURCE_KINDS } from '../domain/source'
import * as controls from './url-controls'
import * as field from './url-fields'
import {
  COMPARED,
  DEFAULT_VIEW,
  FACETS,
  type Facet,
  MAX_BESIDE,
  MAX_COMPARED,
  MAX_PREFERRED,
  REGIONS,
  type View,
} from './view'

/** Version of the parameters below. An address without `v` is version 1. */
export const LINK_VERSION = 1
/** Longest value of one parameter, in UTF-16 units. */
const MAX_VALUE = 4000
/** Most sentences about one address. */
const MAX_NOTES = 12
/** Known to other layers: `mock` to the pretend server, `source` to where a link was posted. */
const NOT_OURS = new Set(['v', 'mock', 'source'])

type Reader = (draft: View, value: string, report: (reason: string) => void) => View
interface Parameter {
  readonly name: string
  readonly read: Reader
  readonly write: (view: View) => string | null
}

function parameter<K extends keyof View>(name: string, key: K, codec: field.Field<View[K]>): Parameter {
  return {
    name,
    read: (draft, value, report) => {
      const read = codec.read(value, report)
      return read === undefined ? draft : { ...draft, [key]: read }
    },
    write: (view) => codec.write(view[key]),
  }
}

function facetParameter(facet: Facet): Parameter {
  const codec = facet === 'status' ? field.words<string>(STATUS_GROUPS) : field.texts
  return {
    name: facet,
    read: (draft, value, report) => ({
      ...draft,
      facets: { ...draft.facets, [facet]: codec.read(value, report) ?? [] },
    }),
    write: (view) => codec.write(view.facets[facet]),
  }
}

/** Every parameter, in the order they are written. */
const PARAMETERS: readonly Parameter[] = [
  parameter('view', 'region', field.word(REGIONS, DEFAULT_VIEW.region)),
  parameter('asof', 'asOf', field.day),
  parameter('to', 'destination', field.word(DESTINATIONS, DEFAULT_VIEW.destination)),
  parameter('use', 'preferred', field.factIds(MAX_PREFERRED)),
  ...FACETS.map(facetParameter),
  parameter('q', 'q', field.text),
  parameter('tpp', 'tpp', field.range),
  parameter('bandwidth', 'bandwidth', field.range),
  parameter('sort', 'sort', field.sort(DEFAULT_VIEW.sort)),
  parameter('columns', 'columns', field.columns),
  parameter('upcoming', 'upcoming', field.flag),
  parameter('chips', 'chips', field.ids(MAX_COMPARED)),
  parameter('baseline', 'baseline', field.id),
  parameter('systems', 'systems', field.ids(MAX_BESIDE)),
  parameter('of', 'comparing', field.word(COMPARED, null)),
  parameter('metric', 'metric', field.id),
  parameter('fig', 'figure', field.id),
  parameter('sheet', 'sheet', field.ids(24)),
  parameter('asof2', 'otherDay', field.day),
  parameter('chip', 'chip', field.id),
  parameter('buyer', 'buyer', field.id),
  parameter('versions', 'versions', field.ids(2)),
  parameter('what-if', 'moves', controls.moves),
  parameter('what-if-off', 'off', field.ids(40)),
  parameter('hypothetical-chip', 'own', controls.ownChip),
  parameter('lane', 'lanes', field.words(LANES)),
  parameter('company', 'company', field.id),
  parameter('event-chip', 'eventChip', field.id),
  parameter('event-q', 'eventText', field.text),
  parameter('event-country', 'eventCountries', field.texts),
  parameter('event-source', 'eventSourceKinds', field.words(SOURCE_KINDS)),
  parameter('event-changed', 'eventChanged', field.flag),
  parameter('from', 'from', field.day),
  parameter('until', 'until', field.day),
  parameter('event', 'event', field.id),
  parameter('periods', 'periods', field.ids(2)),
  parameter('companies', 'companies', field.ids(20)),
  parameter('segment', 'segment', field.idOr(DEFAULT_VIEW.segment)),
  parameter('period', 'spoken', field.periodOf),
  parameter('measure', 'measure', field.word(REVENUE_MEASURES, DEFAULT_VIEW.measure)),
  parameter('lines', 'lines', field.ids(12)),
  parameter('base', 'base', field.id),
  parameter('log', 'log', field.flag),
  parameter('marked', 'marked', field.words(LANES)),
  parameter('claim', 'claim', field.id),
  parameter('verdict', 'verdicts', field.words(VERDICTS)),
  parameter('section', 'sections', field.words(SECTIONS)),
  parameter('source-q', 'sourceText', field.text),
  parameter('statement', 'statement', field.text),
  parameter('source-kind', 'sourceKinds', field.words(SOURCE_KINDS)),
  parameter('publisher', 'publishers', field.texts),
  parameter('language', 'languages', field.texts),
  parameter('source-year', 'sourceYears', field.texts),
  parameter('document', 'document', field.id),
]
const BY_NAME: ReadonlyMap<string, Parameter> = new Map(PARAMETERS.map((one) => [one.name, one]))
/** Names of older links, which keep working. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['off', 'what-if-off'],
  ['own', 'hypothetical-chip'],
])

/** Percent-encodes what must be, and leaves commas readable. Lone surrogates become U+FFFD instead of throwing. */
function encodeValue(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1).replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** The view as a query string: `?view=chips&asof=2023-06-01`, or '' for the default view. */
export function encodeView(view: View): string {
  const pairs = PARAMETERS.flatMap(({ name, write }) => {
    const value = write(view)
    return value === null ? [] : [`${name}=${encodeValue(value)}`]
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

export interface DecodedView {
  readonly view: View
  /** One sentence for each thing in the address that was not understood. */
  readonly notes: readonly string[]
}

function versionNote(version: string | null): string[] {
  if (version === null || version === String(LINK_VERSION)) return []
  return [`The link says version “${field.shorten(version)}”; this page reads version ${LINK_VERSION}.`]
}

/** Reads any query string, with or without the question mark. Never throws. */
export function decodeView(search: string): DecodedView {
  const found = new URLSearchParams(search)
  const notes = versionNote(found.get('v'))
  const seen = new Set<string>()
  let view = DEFAULT_VIEW
  for (const [given, value] of found) {
    if (NOT_OURS.has(given)) continue
    const name = RENAMED.get(given) ?? given
    const known = BY_NAME.get(name)
    if (!known) notes.push(`“${field.shorten(name)}” is not a part of the address that this page knows.`)
    else if (seen.has(name)) notes.push(`${name} is given more than once: the first is used.`)
    else if (value.length > MAX_VALUE) notes.push(`${name} is longer than any value this page writes.`)
    else
      view = known.read(view, value, (reason) => notes.push(`${name} “${field.shorten(value)}” ${reason}.`))
    seen.add(name)
  }
  return { view, notes: limited(notes) }
}

function limited(notes: readonly string[]): readonly string[] {
  const unique = [...new Set(notes)]
  if (unique.length <= MAX_NOTES) return unique
  return [
    ...unique.slice(0, MAX_NOTES - 1),
    `${unique.length - MAX_NOTES + 1} more parts were not understood.`,
  ]
}
