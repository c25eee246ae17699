import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTIONS, VERDICTS } from '../../src/domain/claim'
import { dayFromNumber, dayNumber } from '../../src/domain/date'
import { LANES } from '../../src/domain/event'
import {
  EMPTY_OWN,
  OWN_RATE_FIELDS,
  OWN_UNITS,
  type OwnChip,
} from '../../src/domain/export-controls/own-chip'
import { DESTINATIONS, STATUS_GROUPS } from '../../src/domain/export-controls/rules'
import { REVENUE_MEASURES } from '../../src/domain/revenue-measure'
import { SOURCE_KINDS } from '../../src/domain/source'
import { decodeView, encodeView } from '../../src/state/url'
import { MAX_FIGURE, MAX_OWN_NAME, MIN_FIGURE } from '../../src/state/url-controls'
import { FIRST_DAY, LAST_DAY } from '../../src/state/url-fields'
import { COMPARED, comparedKind, DEFAULT_VIEW, REGIONS, type View } from '../../src/state/view'

const id = fc.stringMatching(/^[A-Za-z0-9][\w.:+-]{0,30}$/)
const column = id.filter((name) => name !== 'none')
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !/\p{Cs}/u.test(one))
const value = text.filter((one) => one !== '')
const day = fc
  .integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) })
  .map((number) => dayFromNumber(number))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const list = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 6) => fc.uniqueArray(arbitrary, { maxLength })
const number = fc.double({ min: 0, max: 1e15, noNaN: true }).map((one) => one + 0)
const range = fc
  .tuple(orNull(number), orNull(number))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

const figure = fc.double({ min: MIN_FIGURE, max: MAX_FIGURE, noNaN: true })
const move = fc.record({
  field: fc.constantFrom('tpp', 'pd', 'dram_bandwidth_gbs', 'io_bandwidth_gbs'),
  from: figure,
  to: figure,
})
const own: fc.Arbitrary<OwnChip> = fc.record({
  name: text.filter((one) => one.length <= MAX_OWN_NAME),
  unit: fc.constantFrom(...OWN_UNITS),
  rates: fc
    .uniqueArray(fc.record({ field: fc.constantFrom(...OWN_RATE_FIELDS), value: figure }), {
      selector: (rate) => rate.field,
    })
    .map((rates) =>
      rates.toSorted((a, b) => OWN_RATE_FIELDS.indexOf(a.field) - OWN_RATE_FIELDS.indexOf(b.field)),
    ),
  dieAreaMm2: orNull(figure),
  dramBandwidthGBps: orNull(figure),
  ioBandwidthGBps: orNull(figure),
  datacenter: orNull(fc.boolean()),
  makerId: orNull(id),
  basedOn: orNull(id),
})

const view: fc.Arbitrary<View> = fc.record({
  region: fc.constantFrom(...REGIONS),
  asOf: orNull(day),
  destination: fc.constantFrom(...DESTINATIONS),
  facets: fc.record({
    status: list(fc.constantFrom(...STATUS_GROUPS)),
    vendor: list(value),
    country: list(value),
    market: list(value),
    memory: list(value),
    process: list(value),
    year: list(value),
    format: list(value),
  }),
  preferred: list(
    fc
      .tuple(id, fc.constantFrom('dense', 'na'), id)
      .map(([chip, basis, source]) => `${chip}.peak_fp8@${basis}~${source}~2`),
  ),
  q: text,
  tpp: range,
  bandwidth: range,
  sort: fc.record({ column: id, descending: fc.boolean() }),
  columns: orNull(list(column)),
  upcoming: fc.boolean(),
  chips: list(id, 8),
  baseline: orNull(id),
  metric: orNull(id),
  systems: list(id),
  comparing: orNull(fc.constantFrom(...COMPARED)),
  figure: orNull(id),
  sheet: list(id),
  otherDay: orNull(day),
  chip: orNull(id),
  buyer: orNull(id),
  versions: list(id, 2),
  moves: fc.uniqueArray(move, { maxLength: 6, selector: ({ field, from }) => `${field} ${from}` }),
  off: list(id),
  own: orNull(own),
  lanes: list(fc.constantFrom(...LANES)),
  company: orNull(id),
  eventText: text,
  eventCountries: list(value),
  eventSourceKinds: list(fc.constantFrom(...SOURCE_KINDS)),
  eventChanged: fc.boolean(),
  eventChip: orNull(id),
  from: orNull(day),
  until: orNull(day),
  event: orNull(id),
  periods: list(id, 2),
  companies: list(id),
  segment: id,
  spoken: orNull(
    fc.constantFrom('cambricon.total.2026Q1', 'nvidia.data_center.FY27Q2', 'moore-threads.total.2025FY'),
  ),
  measure: fc.constantFrom(...REVENUE_MEASURES),
  lines: list(id),
  base: orNull(id),
  log: fc.boolean(),
  marked: list(fc.constantFrom(...LANES)),
  claim: orNull(id),
  verdicts: list(fc.constantFrom(...VERDICTS)),
  sections: list(fc.constantFrom(...SECTIONS)),
  statement: text,
  sourceText: text,
  sourceKinds: list(fc.constantFrom(...SOURCE_KINDS)),
  publishers: list(value),
  languages: list(value),
  sourceYears: list(value),
  document: orNull(id),
})

// The properties try hundreds of views; on a busy machine that outlasts the default.
describe('the address', { timeout: 30_000 }, () => {
  it('gives back every view it is made from, without a note', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(decodeView(encodeView(one))).toEqual({ view: one, notes: [] })
      }),
      { numRuns: 150 },
    )
  })

  it('survives a mailer that encodes everything again', () => {
    fc.assert(
      fc.property(view, (one) => {
        const recoded = new URLSearchParams(encodeView(one)).toString()
        expect(decodeView(recoded).view).toEqual(one)
      }),
    )
  })

  it('is read from any text at all, and what was read can be written and read again', () => {
    const names = fc.constantFrom(
      'view',
      'asof',
      'chips',
      'tpp',
      'sort',
      'lane',
      'q',
      '__proto__',
      'constructor',
      'v',
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(names, fc.string({ unit: 'binary' })))
        .map((pairs) => pairs.map(([name, content]) => `${name}=${content}`).join('&')),
    )
    fc.assert(
      fc.property(anything, (search) => {
        const { view: read } = decodeView(search)
        expect(decodeView(encodeView(read))).toEqual({ view: read, notes: [] })
      }),
      { numRuns: 250 },
    )
  })

  it('leaves the defaults out and keeps one order', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('')
    const compared = {
      ...DEFAULT_VIEW,
      region: 'compare',
      chips: ['nvidia-h20-96', 'huawei-atlas-350'],
    } as const
    expect(encodeView({ ...compared, asOf: '2026-04-29' })).toBe(
      '?view=compare&asof=2026-04-29&chips=nvidia-h20-96,huawei-atlas-350',
    )
  })

  it('reads the links of the main job', () => {
    const { view: read, notes } = decodeView(
      '?view=chips&asof=2023-06-01&status=denied,licence&vendor=nvidia&tpp=1600..&sort=-tpp&q=%E6%98%87%E8%85%BE',
    )
    expect(notes).toEqual([])
    expect(read).toEqual({
      ...DEFAULT_VIEW,
      region: 'chips',
      asOf: '2023-06-01',
      facets: { ...DEFAULT_VIEW.facets, status: ['denied', 'licence'], vendor: ['nvidia'] },
      tpp: { min: 1600, max: null },
      q: '昇腾',
    })
  })
})

describe('what is made up', () => {
  const madeUp: View = {
    ...DEFAULT_VIEW,
    region: 'controls',
    moves: [{ field: 'tpp', from: 4800, to: 3000 }],
    off: ['us-2023-11'],
    own: { ...EMPTY_OWN, rates: [{ field: 'peak_fp16', value: 148 }], dieAreaMm2: 700 },
  }

  it('is called so in the address itself', () => {
    const link = encodeView(madeUp)
    expect(link).toBe(
      '?view=controls&what-if=tpp:4800:3000&what-if-off=us-2023-11&hypothetical-chip=fp16:148,die:700',
    )
    expect(decodeView(link)).toEqual({ view: madeUp, notes: [] })
  })

  it('is read from older links, which had shorter names for it', () => {
    const older = '?view=controls&what-if=tpp:4800:3000&off=us-2023-11&own=fp16:148,die:700'
    expect(decodeView(older)).toEqual({ view: madeUp, notes: [] })
  })
})

describe('what is not understood', () => {
  it.each([
    ['?view=nonsense', /^view “nonsense” is none of overview, chips/],
    ['?asof=2026-13-01', /^asof “2026-13-01” is not a date/],
    ['?asof=1850-01-01', /^asof “1850-01-01” is not a date from 2000/],
    ['?tpp=high', /^tpp “high” is not a range/],
    ['?tpp=9..1', /^tpp “9..1” is not a range/],
    ['?tpp=1e308..1e309', /is not a range/],
    ['?upcoming=maybe', /neither 0 nor 1/],
    ['?chips=a,%3Cimg%20onerror%3D1%3E', /holds “<img onerror=1>”, which is not understood/],
    ['?chips=a,b,c,d,e,f,g,h,i', /more than 8 values: the first 8 are used/],
    ['?what-if=tpp:4800:-1', /^what-if “tpp:4800:-1” holds “tpp:4800:-1”, which is not understood/],
    ['?hypothetical-chip=fp16:148,die:1e308', /^hypothetical-chip .* holds “die:1e308”/],
    ['?own=fp16:148&hypothetical-chip=fp16:150', /^hypothetical-chip is given more than once/],
    ['?lane=policy,gossip', /holds “gossip”/],
    ['?status=forbidden', /holds “forbidden”/],
    ['?chip=a&chip=b', /^chip is given more than once/],
    [`?q=${'x'.repeat(201)}`, /longer than 200 characters/],
    [`?q=${'x'.repeat(10_000)}`, /^q is longer than any value/],
    ['?__proto__=1', /^“__proto__” is not a part of the address/],
    ['?v=7', /says version “7”; this page reads version 1/],
  ])('%s is named', (search, note) => {
    const { notes } = decodeView(search)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(note)
  })

  it('does not spoil the rest', () => {
    const { view: read, notes } = decodeView('?view=timeline&asof=never&lane=policy,gossip&colour=red')
    expect(read).toEqual({ ...DEFAULT_VIEW, region: 'timeline', lanes: ['policy'] })
    expect(notes).toHaveLength(3)
  })

  it('keeps the first eight chips of a longer list', () => {
    expect(decodeView('?chips=a,b,c,d,e,f,g,h,i').view.chips).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
    ])
  })

  it('is told in at most twelve sentences, none of them long or full of control characters', () => {
    const search = Array.from({ length: 50 }, (_, index) => `x${index}\u202e${'y'.repeat(500)}=1`).join('&')
    const { notes } = decodeView(search)
    expect(notes).toHaveLength(12)
    expect(notes.at(-1)).toBe('39 more parts were not understood.')
    expect(Math.max(...notes.map((note) => note.length))).toBeLessThan(140)
    expect(notes.join('')).not.toContain('\u202e')
  })

  it('is quiet about the version it writes, the pretend server and where a link was posted', () => {
    expect(decodeView('?v=1&mock=slow:chips&source=mail')).toEqual({ view: DEFAULT_VIEW, notes: [] })
  })

  it('cannot reach a prototype', () => {
    decodeView('?__proto__[region]=x&constructor=y&vendor=__proto__')
    expect(({} as Record<string, unknown>).region).toBeUndefined()
    expect(decodeView('?vendor=__proto__').view.facets.vendor).toEqual(['__proto__'])
  })
})

describe('what a comparison is of', () => {
  it.each([
    ['?view=compare', 'chips'],
    ['?view=compare&chips=a,b', 'chips'],
    ['?view=compare&systems=a,b', 'systems'],
    ['?view=compare&companies=a,b', 'companies'],
    ['?view=compare&chips=a&systems=b', 'chips'],
    ['?view=compare&chips=a&systems=b&of=systems', 'systems'],
    ['?view=compare&chips=a&of=companies', 'companies'],
  ])('%s: %s', (address, kind) => {
    expect(comparedKind(decodeView(address).view)).toBe(kind)
  })

  it('a seventh system is left out and an unknown kind named', () => {
    const { view: read, notes } = decodeView('?systems=a,b,c,d,e,f,g&of=racks')
    expect(read.systems).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(read.comparing).toBeNull()
    expect(notes).toEqual([
      'systems “a,b,c,d,e,f,g” holds more than 6 values: the first 6 are used.',
      'of “racks” is none of chips, systems, companies.',
    ])
  })
})
