/** What is known of a chip for the export-control tests, each input with where it comes from. */
import type { ChipField } from '../fact'
import type { Maybe } from '../missing'
import type { Interval, RuleValues } from './logic'
import type { PublishedTpp } from './rules'
import type { BaseValues } from './values'

/** Where an input comes from. */
export interface Evidence {
  /** In words, for the reader. */
  readonly basis: string
  readonly factIds: readonly string[]
  readonly sourceIds: readonly string[]
}

export interface NumberInput extends Evidence {
  readonly value: Maybe<number>
}

/** A judgement about design, marketing or a transaction: `null` cannot be said. */
export interface JudgedInput extends Evidence {
  readonly value: boolean | null
}

/**
 * How good a TPP is: computed from dense rates, printed by someone, computed from rates that do not say dense or
 * sparse, bounded from above by a sparse rate, or not known at all.
 */
export type TppQuality = 'dense' | 'published' | 'assumed-dense' | 'upper-bound' | 'missing'

/** A TPP someone printed, beside the one used. */
export interface PublishedCheck {
  readonly sourceId: string
  readonly by: PublishedTpp['by']
  readonly tpp: number
  /** Of the TPP used, in %. */
  readonly differencePercent: number
  /** More than 1 % apart. */
  readonly conflict: boolean
}

export interface TppInput extends Evidence, Interval {
  readonly quality: TppQuality
  /** The format that gives the TPP; null where none does (published, upper bound, missing). */
  readonly format: ChipField | null
  readonly bits: number | null
  /** Rate of that format as stated, TFLOPS or TOPS of the whole card. */
  readonly rate: number | null
  /** `TPP = 148 TFLOPS × 16 bit = 2 368`. */
  readonly arithmetic: string
  readonly published: readonly PublishedCheck[]
  /** The TPP without TF32 where TF32 gives it; else null. */
  readonly withoutTf32: number | null
}

export interface DensityInput extends Interval {
  /** `PD = 2 368 ÷ 814 mm² = 2.91`. */
  readonly arithmetic: string
}

/** A class the maker prints for the part. */
export interface VendorListing {
  readonly eccn: string
  readonly meaning: '3A090.a' | '3A090.b' | 'not-3A090' | null
  readonly sourceId: string
}

/** What another choice among disagreeing sources would give. */
export interface Alternative {
  readonly input: 'tpp' | 'applicable_die_area_mm2' | 'dram_bandwidth_gbs'
  readonly value: number
  readonly factId: string | null
  readonly sourceId: string
}

export interface ChipInputs {
  readonly tpp: TppInput
  readonly packages: Evidence & { readonly count: number }
  readonly dieAreaMm2: NumberInput
  readonly pd: DensityInput
  readonly ioBandwidthGBps: NumberInput
  readonly dramBandwidthGBps: NumberInput
  readonly datacenter: JudgedInput
  readonly commerciallyAvailableUs: JudgedInput
  readonly exportedFromUs: JudgedInput
  readonly vendorListing: VendorListing | null
  readonly alternatives: readonly Alternative[]
  readonly base: BaseValues
  /** What the tests read. */
  readonly values: RuleValues
}
