/** China's own side: a second axis beside the US status, never merged into it. */
import { concernsChip } from './class-rows'
import { companyMeasures, type Finding } from './layer'
import { isDisputed } from './overrides'
import { measuresOn } from './period'
import type { Measure, StatusWord } from './rules'

export interface ChinaSide {
  /** The newest measure on the chip itself, else on its maker or class; null where none is on record. */
  readonly headline: Measure | null
  /** All active ones, newest first. */
  readonly rows: readonly Measure[]
  /** `discouraged`; with `, its maker` or `, for a class it belongs to` where the chip itself has none. */
  readonly words: string
}

const WORDS: Readonly<Partial<Record<StatusWord, string>>> = {
  'discouraged-by-china': 'discouraged',
  'blocked-by-china': 'blocked',
  'licensed-with-conditions': 'admitted with conditions',
  'licence-required': 'licence required',
  unknown: 'under inquiry',
}

function isChinese(measure: Measure): boolean {
  return measure.actionId.startsWith('cn-')
}

const SCOPE: Readonly<Record<Measure['targetType'], string>> = {
  chip: '',
  company: ', its maker',
  class: ', for a class it belongs to',
}

function headlineWords({ status, targetType }: Measure): string {
  return (WORDS[status] ?? status) + SCOPE[targetType]
}

/** Every Chinese measure on the chip, its maker or its class that is active on the day. */
export function chinaSide(finding: Finding): ChinaSide {
  const { law, destination, day, chip } = finding
  const active = measuresOn(law.measures, law.rules, destination, day).filter(isChinese).toReversed()
  const onChip = active.filter((m) => m.targetType === 'chip' && m.targetId === chip.chipId)
  const onMaker = companyMeasures(finding, chip.vendorId).filter(isChinese)
  const onClass = active.filter((m) => m.targetType === 'class' && concernsChip(m, finding))
  const headline = [...onChip, ...onMaker, ...onClass].find((measure) => !isDisputed(measure)) ?? null
  const words = headline === null ? 'no measure on record' : headlineWords(headline)
  return { headline, rows: [...onChip, ...onMaker, ...onClass], words }
}
