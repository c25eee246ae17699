/** The form of a made-up chip: what was typed, and the chip it makes or the reasons why it makes none. */
import { OWN_RATE_FIELDS, type OwnChip, type OwnUnit } from '../../domain/export-controls/own-chip'
import type { ChipField } from '../../domain/fact'
import { MAX_FIGURE, MAX_OWN_NAME, MIN_FIGURE } from '../../state/url-controls'
import { figureOf } from './figure-input'

export type Answer = 'yes' | 'no' | 'open'

export interface OwnDraft {
  readonly name: string
  readonly unit: OwnUnit
  readonly basis: 'dense' | 'sparse'
  readonly rates: Readonly<Partial<Record<ChipField, string>>>
  readonly die: string
  readonly dram: string
  readonly io: string
  readonly datacenter: Answer
  readonly maker: string
  readonly basedOn: string | null
}

/** Problems by field: `rates` for the group, else the name of the field. */
export type OwnProblems = Readonly<Record<string, string>>

export type OwnResult =
  | { readonly own: OwnChip; readonly problems: null }
  | { readonly own: null; readonly problems: OwnProblems }

const text = (value: number | null) => (value === null ? '' : String(value))

/** The form filled with a chip. */
export function draftOf(own: OwnChip): OwnDraft {
  return {
    name: own.name,
    unit: own.unit,
    basis: 'dense',
    rates: Object.fromEntries(own.rates.map(({ field, value }) => [field, String(value)])),
    die: text(own.dieAreaMm2),
    dram: text(own.dramBandwidthGBps),
    io: text(own.ioBandwidthGBps),
    datacenter: own.datacenter === null ? 'open' : own.datacenter ? 'yes' : 'no',
    maker: own.makerId ?? '',
    basedOn: own.basedOn,
  }
}

export const SPARSE_REFUSED =
  '3A090 counts the dense rate. A sparse rate is not twice a dense one on every chip, so nothing is halved here: enter the dense rate.'

/** Reads the form. One bad field is named and nothing is computed; the others keep what was typed. */
export function readDraft(draft: OwnDraft): OwnResult {
  const problems: Record<string, string> = {}
  const figure = (name: string, typed: string) => {
    const { value, problem } = figureOf(typed, MIN_FIGURE, MAX_FIGURE)
    if (problem !== null) problems[name] = problem
    return value
  }
  const rates = OWN_RATE_FIELDS.flatMap((field) => {
    const value = figure(field, draft.rates[field] ?? '')
    return value === null ? [] : [{ field, value }]
  })
  const own: OwnChip = {
    name: draft.name.trim(),
    unit: draft.unit,
    rates,
    dieAreaMm2: figure('die', draft.die),
    dramBandwidthGBps: figure('dram', draft.dram),
    ioBandwidthGBps: figure('io', draft.io),
    datacenter: draft.datacenter === 'open' ? null : draft.datacenter === 'yes',
    makerId: draft.maker === '' ? null : draft.maker,
    basedOn: draft.basedOn,
  }
  if (own.name.length > MAX_OWN_NAME) problems.name = `A name holds ${MAX_OWN_NAME} characters at most.`
  if (draft.basis === 'sparse') problems.basis = SPARSE_REFUSED
  const isAnyRateWrong = OWN_RATE_FIELDS.some((field) => problems[field] !== undefined)
  if (rates.length === 0 && !isAnyRateWrong) problems.rates = 'Enter at least one rate: TPP comes from it.'
  return Object.keys(problems).length > 0 ? { own: null, problems } : { own, problems: null }
}
