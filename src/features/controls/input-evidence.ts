/** Who says what a test reads of a chip. */
import { densityEvidence, inputEvidence, tppEvidence } from '../../domain/evidence/derived-evidence'
import { distinct, type Evidence } from '../../domain/evidence/evidence'
import type { NumberInput } from '../../domain/export-controls/inputs'
import type { RuleInput } from '../../domain/export-controls/rules'
import { INPUT_WORDS, sentence } from '../../domain/export-controls/words'
import type { ChipSubject } from '../../state/select'

function stated(input: RuleInput, value: NumberInput, subject: ChipSubject): Evidence {
  const { name, unit } = INPUT_WORDS[input]
  return inputEvidence(sentence(name), unit, value, subject)
}

/** A sum or a density: what it is made of, each with its own statements. */
function made(input: RuleInput, parts: readonly Evidence[], value: string, subject: ChipSubject): Evidence {
  return {
    subject: `${sentence(INPUT_WORDS[input].name)} of ${subject.chip.name}`,
    value,
    basis: '',
    sums: parts.map((part) => `${part.subject}: ${part.value}`),
    preferred: distinct(parts.flatMap(({ preferred }) => preferred)),
    because: '',
    rivals: distinct(parts.flatMap(({ rivals }) => rivals)),
    notes: [],
  }
}

/** Evidence of a figure that a test reads; null for a judgement. `shown` is how the reader saw it. */
export function ruleInputEvidence(
  input: RuleInput,
  subject: ChipSubject,
  shown: string,
): (() => Evidence) | null {
  const { dieAreaMm2, dramBandwidthGBps, ioBandwidthGBps } = subject.inputs
  const dram = () => stated('dram_bandwidth_gbs', dramBandwidthGBps, subject)
  const io = () => stated('io_bandwidth_gbs', ioBandwidthGBps, subject)
  const area = () => stated('applicable_die_area_mm2', dieAreaMm2, subject)
  switch (input) {
    case 'tpp':
    case 'bits_x_tops':
      return () => tppEvidence(subject)
    case 'pd':
      return () => densityEvidence(subject)
    case 'applicable_die_area_mm2':
      return area
    case 'dram_bandwidth_gbs':
      return dram
    case 'io_bandwidth_gbs':
      return io
    case 'sum_dram_io_gbs':
      return () => made(input, [dram(), io()], shown, subject)
    case 'memory_bandwidth_density_gbs_mm2':
      return () => made(input, [dram(), area()], shown, subject)
    default:
      return null
  }
}
