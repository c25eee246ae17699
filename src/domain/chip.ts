import type { PartialDate } from './date'

export const MARKETS = ['data-centre', 'workstation', 'consumer', 'edge'] as const
export type Market = (typeof MARKETS)[number]

export const LIFECYCLES = [
  'rumoured',
  'announced',
  'sampling',
  'shipping',
  'discontinued',
  'cancelled',
] as const
export type Lifecycle = (typeof LIFECYCLES)[number]

/** A chip as one would compare it: an accelerator SKU (row of `chips.csv`). */
export interface Chip {
  readonly chipId: string
  readonly name: string
  readonly nameZh: string
  readonly vendorId: string
  readonly family: string
  readonly formFactor: string
  readonly market: Market
  readonly announced: PartialDate | null
  readonly released: PartialDate | null
  readonly lifecycle: Lifecycle
  /** The chip this one was cut down from for China, if any. */
  readonly chinaVariantOf: string | null
  readonly note: string
}

/** A scale-up system: one fast domain of many chips (row of `systems.csv`). */
export interface ScaleUpSystem {
  readonly systemId: string
  readonly name: string
  readonly nameZh: string
  readonly vendorId: string
  readonly chipId: string | null
  readonly chipCount: number | null
  readonly announced: PartialDate | null
  readonly released: PartialDate | null
  readonly lifecycle: Lifecycle
  readonly note: string
}
