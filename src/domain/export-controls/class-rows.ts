/** Which chips a measure on a whole class concerns. Class rows are shown, they never change a status. */
import type { Finding } from './layer'
import type { Measure } from './rules'

type Concern = (finding: Finding) => boolean

const isForeign: Concern = ({ chip }) => !chip.isDomestic
const isDomestic: Concern = ({ chip }) => chip.isDomestic
const isNvidia: Concern = ({ chip }) => chip.vendorId === 'nvidia'
const isA: Concern = ({ chip, decision }) =>
  !chip.isDomestic && decision.classification.chipClass === '3A090.a'
const never: Concern = () => false

/** The classes are words of the file, not tests; this is how we read them. A class not named here is shown to all. */
const CONCERNS: Readonly<Record<string, Concern>> = {
  'a100-level-compute-and-interconnect': isNvidia,
  'dram-bw-1400-or-io-1100-or-sum-1700': ({ decision }) => decision.letters.length > 0,
  'tpp-lt-21000-and-dram-bw-lt-6500': isA,
  '3a090a-worldwide': isA,
  '3a090a-to-d5-macau-headquartered-entities': isA,
  'tsmc-7nm-and-below-ai-for-china': isDomestic,
  'applicable-advanced-logic-ic': isDomestic,
  'nvidia-ai-chips': isNvidia,
  'foreign-ai-chips-in-state-funded-data-centres': isForeign,
  // Buyers, memory stacks and raw materials: not about a chip.
  'companies-50-percent-owned-by-listed-parties': never,
  'hbm-above-2-gbs-per-mm2': never,
  'seven-medium-heavy-rare-earths': never,
  'gallium-germanium-exports': never,
  'gallium-germanium-antimony-superhard-to-us': never,
  'october-2025-rare-earth-and-equipment-measures': never,
}

/** True when a class row concerns this chip. */
export function concernsChip(measure: Measure, finding: Finding): boolean {
  return (CONCERNS[measure.targetId] ?? (() => true))(finding)
}
