/** The rows about memory, link, power, silicon, ecosystem and market. */

import { formatDateShort } from '../date'
import { type ChipField, fieldInfo } from '../fact'
import { isMissing } from '../missing'
import { readCustomers, readField } from '../reading'
import { LIFECYCLE_WORDS } from '../words'
import {
  dateContent,
  dateNote,
  type FigureStyle,
  figureContent,
  missingContent,
  plainWords,
  wordsContent,
} from './content'
import { linkDirection } from './link-direction'
import type { RowKind } from './row-kind'

interface FigureRow extends FigureStyle {
  readonly scales?: true
  readonly label?: string
  readonly unit?: string
}

function figureRow(field: ChipField, style: FigureRow = {}): RowKind {
  const info = fieldInfo(field)
  return {
    id: field,
    label: style.label ?? info.label,
    unit: style.unit ?? info.unit,
    numeric: true,
    direction: info.direction,
    field,
    style,
    ...(style.scales ? { scales: true } : {}),
    read: ({ index, asOf }, { chip }) => {
      const reading = readField(index, chip.chipId, field, { asOf })
      return figureContent(reading, { ...style, note: isMissing(reading) ? null : dateNote(reading) })
    },
  }
}

function wordsRow(field: ChipField, label = fieldInfo(field).label): RowKind {
  return {
    id: field,
    label,
    unit: '',
    numeric: false,
    direction: 'neither',
    field,
    read: ({ index, asOf }, { chip }) => wordsContent(readField(index, chip.chipId, field, { asOf })),
  }
}

const DIRECTION_NOTES = {
  'both ways': 'both ways',
  'one way': 'one way',
  'not said': 'direction not said',
} as const

const LINK_ROW: RowKind = {
  ...figureRow('interconnect_bandwidth', { label: 'Bandwidth', scales: true }),
  read: ({ index }, { chip }) => {
    const reading = readField(index, chip.chipId, 'interconnect_bandwidth')
    if (isMissing(reading)) return missingContent(reading)
    const direction = linkDirection(reading.fact.note)
    return figureContent(reading, { footing: { direction }, note: DIRECTION_NOTES[direction] })
  },
}

/** The newest so many are named, the others counted. */
const MOST_CUSTOMERS = 3

const CUSTOMERS_ROW: RowKind = {
  ...wordsRow('representative_customer'),
  read: ({ index, asOf }, { chip }) => {
    const facts = readCustomers(index, chip.chipId, asOf)
    if (isMissing(facts)) return missingContent(facts)
    const named = facts.map(({ value, asOf: date }) =>
      date ? `${value} (${formatDateShort(date)})` : String(value),
    )
    const all = [...new Set(named)]
    const more = all.length > MOST_CUSTOMERS ? `; ${all.length - MOST_CUSTOMERS} more` : ''
    return { ...plainWords(all.slice(0, MOST_CUSTOMERS).join('; ') + more), facts }
  },
}

/** Currencies are never converted: the sign stands in the cell, and two currencies have no ratio. */
const PRICE_ROW: RowKind = {
  ...figureRow('price'),
  read: ({ index, asOf }, { chip }) => {
    const reading = readField(index, chip.chipId, 'price', { asOf })
    if (isMissing(reading)) return missingContent(reading)
    const date = dateNote(reading)
    return figureContent(reading, { note: `${reading.unit}${date === null ? '' : `, ${date}`}` })
  },
}

function chipWords(id: string, label: string, read: RowKind['read']): RowKind {
  return { id, label, unit: '', numeric: false, direction: 'neither', field: null, read }
}

export const MEMORY_ROWS: readonly RowKind[] = [
  figureRow('memory_capacity', { label: 'Capacity', scales: true }),
  figureRow('memory_bandwidth', {
    label: 'Bandwidth',
    unit: 'TB/s',
    divide: 1000,
    decimals: 2,
    scales: true,
  }),
  wordsRow('memory_type', 'Type'),
]

export const LINK_ROWS: readonly RowKind[] = [
  LINK_ROW,
  wordsRow('interconnect_name', 'Link'),
  wordsRow('host_interface'),
]

export const POWER_ROWS: readonly RowKind[] = [figureRow('tdp', { scales: true })]

export const SILICON_ROWS: readonly RowKind[] = [
  wordsRow('process_node'),
  wordsRow('foundry'),
  figureRow('die_area'),
  { ...figureRow('die_count'), countOnly: true },
  figureRow('transistors', { scales: true }),
]

export const ECOSYSTEM_ROWS: readonly RowKind[] = [
  wordsRow('software_stack'),
  wordsRow('ecosystem_maturity', 'Maturity'),
]

export const MARKET_ROWS: readonly RowKind[] = [
  chipWords('announced', 'Announced', (_, { chip }) => dateContent(chip.announced, 'announced')),
  chipWords('released', 'Released', (_, { chip }) => dateContent(chip.released, 'released')),
  chipWords('lifecycle', 'Last known stage', (_, { chip }) => plainWords(LIFECYCLE_WORDS[chip.lifecycle])),
  CUSTOMERS_ROW,
  PRICE_ROW,
  { ...figureRow('units_shipped'), countOnly: true },
]
