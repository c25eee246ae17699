/**
 * The inputs of the reference computation, worked out once more from the raw rows and in another way: not intervals but
 * the list of worlds that the facts allow.
 */
import { type Row, read, rows } from './raw'

interface Curated {
  readonly chip_id: string
  readonly applicable_die_area_mm2?: number
  readonly io_bandwidth_gbs?: number
  readonly dram_bandwidth_gbs?: number
  readonly datacenter?: boolean | null
  readonly packages?: number
}
interface Printed {
  readonly chip_id: string
  readonly tpp: number | null
  readonly by: string
  readonly use_for_tpp?: boolean
  readonly eccn_listed?: string
}
const file = JSON.parse(read('export_rules.json')) as { chip_inputs: Curated[]; published_tpp: Printed[] }

/** One way things may be. */
export interface World {
  readonly tpp: number
  readonly area: number
  readonly io: number
  readonly dram: number
  readonly datacenter: boolean
}
export interface ReferenceChip {
  readonly id: string
  readonly vendor: string
  readonly domestic: boolean
  readonly onSale: boolean
  readonly worlds: readonly World[]
  /** The class the maker prints: a, b or none; undefined where it says nothing. */
  readonly printed: 'a' | 'b' | 'none' | undefined
}

const KINDS = ['official', 'regulator', 'filing', 'database', 'press', 'analyst', 'estimate']
const BITS: Record<string, number> = {
  fp4: 4,
  int4: 4,
  fp6: 6,
  fp8: 8,
  int8: 8,
  fp16: 16,
  bf16: 16,
  tf32: 32,
  fp32: 32,
  fp64: 64,
}

const facts = rows('chip_facts.csv')
const china = new Set(
  rows('companies.csv')
    .filter((c) => c.country === 'China')
    .map((c) => c.company_id),
)

/** The best row, by sorting instead of scanning. */
function best(candidates: readonly Row[]): Row | undefined {
  const usable = candidates.filter((r) => !/^(disputed|suspect)/i.test(r.note ?? ''))
  const rank = (r: Row) => KINDS.indexOf(r.kind ?? '')
  return usable
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        rank(a.row) - rank(b.row) ||
        (b.row.as_of ?? '').localeCompare(a.row.as_of ?? '') ||
        a.index - b.index,
    )[0]?.row
}

function figureOf(own: readonly Row[], field: string): number | undefined {
  const row = best(own.filter((r) => r.field === field && r.value !== '' && Number.isFinite(Number(r.value))))
  return row === undefined ? undefined : Number(row.value)
}

function isVector(r: Row): boolean {
  const note = r.note ?? ''
  return (
    r.field === 'peak_fp32' ||
    r.field === 'peak_fp64' ||
    note.includes('non-tensor') ||
    note.includes('vector rate') ||
    note.startsWith('vector')
  )
}

/** Highest rate times bits over the formats, for one kind of rows. */
function highest(own: readonly Row[], basis: string, vector: boolean | 'both'): number {
  const products = Object.entries(BITS).flatMap(([format, bits]) => {
    const kinds = vector === 'both' ? [own] : [own.filter((r) => isVector(r) === vector)]
    return kinds.map((list) => {
      const row = best(list.filter((r) => r.field === `peak_${format}` && r.basis === basis))
      return row === undefined ? 0 : Number(row.value) * bits
    })
  })
  return Math.max(0, ...products)
}

/** [lowest, highest] possible TPP. */
function tppRange(chip: Row, own: readonly Row[]): readonly [number, number] {
  const dense = highest(own, 'dense', false)
  const vector = highest(own, 'dense', true)
  const preMatrix =
    ['nvidia', 'amd'].includes(chip.vendor_id ?? '') &&
    chip.released !== '' &&
    (chip.released ?? '') < '2017-05'
  if (dense > 0 || (preMatrix && vector > 0)) return [Math.max(dense, vector), Math.max(dense, vector)]
  const printed = ['vendor', 'press', 'community']
    .flatMap((by) => file.published_tpp.filter((p) => p.chip_id === chip.chip_id && p.by === by))
    .find((p) => p.tpp !== null && p.use_for_tpp !== false)
  if (printed?.tpp) return [printed.tpp, printed.tpp]
  const na = highest(own, 'na', false)
  if (na > 0) return [na, na]
  const sparse = highest(own, 'sparse', 'both')
  return [vector, sparse > 0 ? sparse : 1e9]
}

function area(own: readonly Row[], curated: Curated | undefined): number | undefined {
  if (curated?.applicable_die_area_mm2) return curated.applicable_die_area_mm2
  return (figureOf(own, 'die_count') ?? 1) === 1 ? figureOf(own, 'die_area') : undefined
}

function io(own: readonly Row[], curated: Curated | undefined): number | undefined {
  if (curated?.io_bandwidth_gbs) return curated.io_bandwidth_gbs
  const link = figureOf(own, 'interconnect_bandwidth')
  if (link === undefined) return undefined
  const host = best(own.filter((r) => r.field === 'host_interface'))?.value ?? ''
  const lanes = /x8/.test(host) ? 0.5 : 1
  const generation = [...host.matchAll(/Gen(\d)|PCIe (\d)/g)].map((m) => Number(m[1] ?? m[2])).at(-1)
  return link + (generation === undefined ? 0 : lanes * 2 ** (generation + 2))
}

function dram(own: readonly Row[], curated: Curated | undefined): number | undefined {
  if (curated?.dram_bandwidth_gbs) return curated.dram_bandwidth_gbs
  const row = best(own.filter((r) => r.field === 'memory_bandwidth'))
  return row === undefined || /not DRAM/.test(row.note ?? '') ? undefined : Number(row.value)
}

/** Values on both sides of every limit any rule has ever had. */
const TPP_SAMPLES = [1, 1599, 1600, 2399, 2400, 4799, 4800, 20999, 21000, 1e8]
const DENSITIES = [0.001, 1.59, 1.6, 3.19, 3.2, 5.91, 5.92, 1e4]

function worldsOf(chip: Row, own: readonly Row[], curated: Curated | undefined): readonly World[] {
  const packages = curated?.packages ?? 1
  const [low, high] = tppRange(chip, own)
  const tpps = low === high ? [low] : [low, high, ...TPP_SAMPLES.filter((t) => low < t && t < high)]
  const mm2 = area(own, curated)
  const inBetween =
    mm2 === undefined || low === high ? [] : DENSITIES.map((d) => d * mm2).filter((t) => low < t && t < high)
  const wide = (known: number | undefined) => (known === undefined ? [0, 1e9] : [known / packages])
  const name = chip.name ?? ''
  const consumer = /GeForce|^RTX |Quadro|T[Ii][Tt][Aa][Nn]|Radeon (RX|Pro)/.test(name)
  const flag = curated && 'datacenter' in curated ? curated.datacenter : !consumer
  const flags = flag === null || flag === undefined ? [true, false] : [flag]
  return [...tpps, ...inBetween]
    .map((t) => t / packages)
    .flatMap((tpp) =>
      (mm2 === undefined ? DENSITIES.map((d) => tpp / d) : [mm2]).map((a) => ({ tpp, area: a })),
    )
    .flatMap((w) => wide(io(own, curated)).map((value) => ({ ...w, io: value })))
    .flatMap((w) => wide(dram(own, curated)).map((value) => ({ ...w, dram: value })))
    .flatMap((w) => flags.map((datacenter) => ({ ...w, datacenter })))
}

function printedClass(id: string): ReferenceChip['printed'] {
  const eccn =
    file.published_tpp.find((p) => p.chip_id === id && p.by === 'vendor' && p.eccn_listed)?.eccn_listed ?? ''
  if (eccn.startsWith('4A090.')) return eccn.slice(6) === 'a' ? 'a' : 'b'
  return eccn.startsWith('4A994') || eccn.startsWith('5A992') ? 'none' : undefined
}

export const referenceChips: readonly ReferenceChip[] = rows('chips.csv').map((chip) => {
  const id = chip.chip_id ?? ''
  const own = facts.filter((r) => r.chip_id === id)
  const curated = file.chip_inputs.find((one) => one.chip_id === id)
  const early = ['rumoured', 'announced', 'sampling', 'cancelled'].includes(chip.lifecycle ?? '')
  return {
    id,
    vendor: chip.vendor_id ?? '',
    domestic: china.has(chip.vendor_id ?? ''),
    onSale: !early && !((chip.released ?? '') > '2026-01-15'),
    worlds: worldsOf(chip, own, curated),
    printed: printedClass(id),
  }
})
