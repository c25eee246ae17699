/** Chips made up for a test: the inputs given, everything else a plain data-centre part of an American maker. */
import { type Decision, decide } from '../../../src/domain/export-controls/decide'
import { periodOn } from '../../../src/domain/export-controls/law'
import { point } from '../../../src/domain/export-controls/logic'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { caseOf, type Subject } from '../../../src/domain/export-controls/subject'
import { type BaseValues, deriveValues } from '../../../src/domain/export-controls/values'
import { missing } from '../../../src/domain/missing'
import { law, subject } from './subjects'

export const PLAIN: BaseValues = {
  tpp: point(1000),
  dieAreaMm2: point(800),
  ioBandwidthGBps: point(64),
  dramBandwidthGBps: point(1000),
  datacenter: true,
  commerciallyAvailableUs: true,
  exportedFromUs: true,
}

export function madeUp(base: Partial<BaseValues>, vendorId = 'cerebras'): Subject {
  const whole = { ...PLAIN, ...base }
  const { inputs } = subject('nvidia-h20-96')
  const stated = (interval: BaseValues['dieAreaMm2']) =>
    interval?.low ?? missing('not-disclosed', 'no source gives it')
  return {
    chip: { chipId: 'made-up', name: 'Made up', vendorId },
    inputs: {
      ...inputs,
      vendorListing: null,
      alternatives: [],
      dieAreaMm2: { ...inputs.dieAreaMm2, value: stated(whole.dieAreaMm2) },
      ioBandwidthGBps: { ...inputs.ioBandwidthGBps, value: stated(whole.ioBandwidthGBps) },
      dramBandwidthGBps: { ...inputs.dramBandwidthGBps, value: stated(whole.dramBandwidthGBps) },
      datacenter: { ...inputs.datacenter, value: whole.datacenter },
      base: whole,
      values: deriveValues(whole),
    },
  }
}

export function decisionOf(
  subject: Subject,
  day: string,
  destination: Destination = 'china',
  of = law,
): Decision {
  return decide(caseOf(subject, of), periodOn(of, day).inForce[destination])
}
