import type { PartialDate } from './date'
import type { Basis, FactKind } from './fact'

/** One value of one field of one scale-up system as one source gives it (row of `system_facts.csv`). */
export interface SystemFact {
  readonly line: number
  readonly systemId: string
  readonly field: string
  /** TB, TB/s, PFLOPS, kW, GB/s per chip; converted from the print, GiB where the maker prints GiB. */
  readonly value: number | string
  readonly unit: string
  readonly basis: Basis
  /** One way, both ways, or not said: `unknown` is never compared with the others, nor halved. Empty where it does not apply. */
  readonly direction: 'uni' | 'bi' | 'unknown' | ''
  readonly sourceId: string
  readonly kind: FactKind
  readonly asOf: PartialDate | null
  readonly note: string
}
