/** What the controls region keeps in the address: a changed rule and a made-up chip. */
import {
  EMPTY_OWN,
  OWN_RATE_FIELDS,
  OWN_UNITS,
  type OwnChip,
  type OwnRate,
} from '../domain/export-controls/own-chip'
import type { RuleInput } from '../domain/export-controls/rules'
import type { ThresholdMove } from '../domain/export-controls/what-if'
import { type Field, joinItems, shorten } from './url-fields'

/** Inputs whose thresholds can be moved. */
const MOVABLE: readonly RuleInput[] = [
  'tpp',
  'pd',
  'bits_x_tops',
  'io_bandwidth_gbs',
  'dram_bandwidth_gbs',
  'sum_dram_io_gbs',
  'applicable_die_area_mm2',
]
/** Most thresholds of one what-if. */
const MAX_MOVES = 12
/** Longest name of a made-up chip. */
export const MAX_OWN_NAME = 60
/** Largest figure of a made-up chip: far past any machine, far below overflow. */
export const MAX_FIGURE = 1e9
/** Smallest: a threshold or figure of zero would be a division by zero in disguise. */
export const MIN_FIGURE = 1e-3

const ID = /^[A-Za-z0-9][\w.:+-]{0,79}$/
const NUMBER = /^\d{1,24}(\.\d{1,24})?(e[+-]?\d{1,3})?$/i

/** A figure above zero that can be computed with, or undefined. */
function figure(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return value >= MIN_FIGURE && value <= MAX_FIGURE ? value : undefined
}

function items(value: string): readonly string[] {
  return value
    .split(',')
    .filter((item) => item !== '')
    .map((item) => item.replaceAll('~1', ',').replaceAll('~0', '~'))
}

function readMove(item: string): ThresholdMove | undefined {
  const [name, fromText = '', toText = '', ...rest] = item.split(':')
  const field = MOVABLE.find((one) => one === name)
  const from = figure(fromText)
  const to = figure(toText)
  return field === undefined || from === undefined || to === undefined || rest.length > 0
    ? undefined
    : { field, from, to }
}

function sameThreshold(a: ThresholdMove, b: ThresholdMove): boolean {
  return a.field === b.field && a.from === b.from
}

/** Moved thresholds: `tpp:4800:5500,pd:5.92:7`. */
export const moves: Field<readonly ThresholdMove[]> = {
  read: (value, report) => {
    const kept: ThresholdMove[] = []
    for (const item of items(value)) {
      const move = readMove(item)
      if (move === undefined || kept.some((one) => sameThreshold(one, move)))
        report(`holds “${shorten(item)}”, which is not understood`)
      else kept.push(move)
    }
    if (kept.length > MAX_MOVES)
      report(`holds more than ${MAX_MOVES} values: the first ${MAX_MOVES} are used`)
    return kept.slice(0, MAX_MOVES)
  },
  write: (list) => joinItems(list.map(({ field, from, to }) => `${field}:${from}:${to}`)),
}

const ANSWERS: Readonly<Record<string, boolean | null>> = { '1': true, '0': false, open: null }
/** `fp8` for `peak_fp8`. */
const RATE_NAMES = new Map(OWN_RATE_FIELDS.map((field) => [field.replace('peak_', ''), field]))
const FIGURES = { die: 'dieAreaMm2', dram: 'dramBandwidthGBps', io: 'ioBandwidthGBps' } as const

/** The chip with one `key:value` read into it, or undefined. */
function withItem(own: OwnChip, key: string, value: string): OwnChip | undefined {
  const rate = RATE_NAMES.get(key)
  const number = figure(value)
  if (rate !== undefined) {
    if (number === undefined || own.rates.some((one) => one.field === rate)) return undefined
    const rates: readonly OwnRate[] = [...own.rates, { field: rate, value: number }]
    return { ...own, rates: rates.toSorted((a, b) => orderOf(a) - orderOf(b)) }
  }
  switch (key) {
    case 'name':
      return value !== '' && value.length <= MAX_OWN_NAME ? { ...own, name: value } : undefined
    case 'unit': {
      const unit = OWN_UNITS.find((one) => one === value)
      return unit && { ...own, unit }
    }
    case 'dc': {
      const datacenter = ANSWERS[value]
      return datacenter === undefined ? undefined : { ...own, datacenter }
    }
    case 'maker':
      return ID.test(value) ? { ...own, makerId: value } : undefined
    case 'from':
      return ID.test(value) ? { ...own, basedOn: value } : undefined
    case 'die':
    case 'dram':
    case 'io':
      return number === undefined ? undefined : { ...own, [FIGURES[key]]: number }
    default:
      return undefined
  }
}

function orderOf({ field }: OwnRate): number {
  return OWN_RATE_FIELDS.indexOf(field)
}

function readOwn(value: string, report: (reason: string) => void): OwnChip {
  let own = EMPTY_OWN
  for (const item of value === 'new' ? [] : items(value)) {
    const colon = item.indexOf(':')
    const next = colon < 0 ? undefined : withItem(own, item.slice(0, colon), item.slice(colon + 1))
    if (next === undefined) report(`holds “${shorten(item)}”, which is not understood`)
    else own = next
  }
  return own
}

function writeOwn(own: OwnChip): string {
  const part = (key: string, value: string | number | null) => (value === null ? [] : [`${key}:${value}`])
  const answer = own.datacenter === null ? 'open' : own.datacenter ? null : '0'
  const parts = [
    ...part('name', own.name === '' ? null : own.name),
    ...part('unit', own.unit === EMPTY_OWN.unit ? null : own.unit),
    ...own.rates.flatMap(({ field, value }) => part(field.replace('peak_', ''), value)),
    ...part('die', own.dieAreaMm2),
    ...part('dram', own.dramBandwidthGBps),
    ...part('io', own.ioBandwidthGBps),
    ...part('dc', answer),
    ...part('maker', own.makerId),
    ...part('from', own.basedOn),
  ]
  return joinItems(parts) ?? 'new'
}

/** A made-up chip: `fp16:148,die:814,dram:4000,io:1028`; `new` = an empty one. */
export const ownChip: Field<OwnChip | null> = {
  read: readOwn,
  write: (own) => (own === null ? null : writeOwn(own)),
}
