import { describe, expect, it } from 'vitest'
import { periodOn } from '../../../src/domain/export-controls/law'
import type { Finding } from '../../../src/domain/export-controls/layer'
import { limitsTogether } from '../../../src/domain/export-controls/limits-together'
import { point } from '../../../src/domain/export-controls/logic'
import { caseOf } from '../../../src/domain/export-controls/subject'
import type { BaseValues } from '../../../src/domain/export-controls/values'
import { madeUp } from './made-up'
import { law } from './subjects'

/** What is said of a chip of this TPP and I/O bandwidth under the text of a day. */
function said(tpp: number, io: number | null, day = '2022-11-01'): string | null {
  const base: Partial<BaseValues> = { tpp: point(tpp), ioBandwidthGBps: io === null ? null : point(io) }
  const inForce = periodOn(law, day).inForce.china
  return (
    limitsTogether({ inForce, chip: caseOf(madeUp(base), law) } as Finding)?.replaceAll(/\s/g, ' ') ?? null
  )
}

describe('a text that asks for two limits together', () => {
  it('tells the chip that meets one of them which it misses, and by what', () => {
    expect(said(4992, 464)).toBe(
      'it meets the limit on bit length × TOPS but not the one on I/O bandwidth (464 GB/s of 600 GB/s), and 3A090.a asked for both',
    )
    expect(said(4000, 600)).toBe(
      'it meets the limit on I/O bandwidth but not the one on bit length × TOPS (4 000 of 4 800), and 3A090.a asked for both',
    )
  })

  it('says nothing where both are met, both are missed, or one is not known', () => {
    expect([said(4992, 664), said(1000, 64), said(4992, null), said(1000, null)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('says nothing where there is no text, or one that asks for either', () => {
    expect([said(4992, 464, '2022-01-01'), said(4992, 464, '2024-06-01')]).toEqual([null, null])
  })
})
