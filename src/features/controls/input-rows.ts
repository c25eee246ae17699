/** What the answer is computed from: every input with its value, its basis and who states it. */
import type { ChipInputs, JudgedInput, NumberInput } from '../../domain/export-controls/inputs'
import { isPoint } from '../../domain/export-controls/logic'
import type { RuleInput } from '../../domain/export-controls/rules'
import { exactNumber, tppNumber, withUnit } from '../../domain/export-controls/words'
import { formatNumber, THIN_SPACE } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import { MISSING_WORDS } from '../../domain/words'

/** A TPP in a document. */
export interface PrintedTpp {
  readonly sourceId: string
  readonly tpp: number
}

export interface InputRow {
  readonly name: string
  /** What the tests call it; absent for judgements and for what others print. */
  readonly input?: RuleInput
  /** What someone printed; absent for what is used here. */
  readonly printed?: PrintedTpp
  readonly value: string
  readonly basis: string
  readonly sourceIds: readonly string[]
}

function numberRow(name: string, rule: RuleInput, input: NumberInput, unit: string): InputRow {
  const { value, basis, sourceIds } = input
  return {
    name,
    input: rule,
    value: isMissing(value) ? MISSING_WORDS[value.missing] : withUnit(value, unit),
    basis,
    sourceIds,
  }
}

function judgedRow(name: string, { value, basis, sourceIds }: JudgedInput): InputRow {
  return { name, value: value === null ? 'cannot be said' : value ? 'yes' : 'no', basis, sourceIds }
}

function rangeWords({ low, high }: { low: number; high: number }, write: (value: number) => string): string {
  if (low === high) return write(low)
  if (high === Number.POSITIVE_INFINITY)
    return low <= Number.MIN_VALUE ? 'not known' : `at least ${write(low)}`
  return `${write(low)} to ${write(high)}`
}

/** The inputs in the order the layers use them. */
export function inputRows(inputs: ChipInputs): readonly InputRow[] {
  const { tpp, pd, packages, dieAreaMm2 } = inputs
  return [
    {
      name: 'TPP',
      input: 'tpp',
      value: rangeWords(tpp, tppNumber),
      basis: tpp.basis,
      sourceIds: tpp.sourceIds,
    },
    ...(packages.count > 1
      ? [
          {
            name: 'Packages',
            value: String(packages.count),
            basis: packages.basis,
            sourceIds: packages.sourceIds,
          },
        ]
      : []),
    numberRow('Applicable die area', 'applicable_die_area_mm2', dieAreaMm2, 'mm²'),
    {
      name: 'Performance density',
      input: 'pd',
      value: rangeWords(pd, exactNumber),
      basis: 'TPP ÷ applicable die area',
      sourceIds: [],
    },
    numberRow('DRAM bandwidth', 'dram_bandwidth_gbs', inputs.dramBandwidthGBps, 'GB/s'),
    numberRow('I/O bandwidth', 'io_bandwidth_gbs', inputs.ioBandwidthGBps, 'GB/s'),
    judgedRow('Made for data centres', inputs.datacenter),
    judgedRow('On sale in the United States', inputs.commerciallyAvailableUs),
    judgedRow('Shipped from the United States', inputs.exportedFromUs),
  ]
}

/** TPPs someone printed, against the one computed here. */
export function publishedRows({ tpp }: ChipInputs): readonly InputRow[] {
  return tpp.published.map(({ by, tpp: printed, differencePercent, conflict, sourceId }) => ({
    name: `TPP as printed (${by})`,
    printed: { sourceId, tpp: printed },
    value: tppNumber(printed),
    basis: `${formatNumber(differencePercent, { decimals: 1 })}${THIN_SPACE}% against the one computed${conflict ? ': a conflict' : ''}`,
    sourceIds: [sourceId],
  }))
}

/** True when the TPP is one known figure. */
export function hasTpp({ tpp }: ChipInputs): boolean {
  return isPoint(tpp) && tpp.low > 0
}
