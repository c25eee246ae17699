/** The sheet of scale-up systems: the first is what the others are measured against. */
import { formatDate, hasBegun, type IsoDay } from '../date'
import type { Direction } from '../fact'
import { LIFECYCLE_WORDS } from '../words'
import { type BesideGroup, isKnown, wordsCell } from './beside'
import type { ComparedSystem, SystemContext } from './compared'
import {
  chipRow,
  dateRow,
  domainRow,
  linkRows,
  MEASURES,
  perChipRow,
  powerPerChip,
  type StatedSpec,
  statedRow,
  textRow,
  words,
} from './system-rows'

const stated = (
  id: string,
  label: string,
  unit: string,
  direction: Direction,
  rest: Partial<StatedSpec> = {},
) => ({
  id,
  label,
  unit,
  direction,
  field: id,
  ...rest,
})

/** Every group with the rows of which anything is known. */
export function systemSheet(context: SystemContext): readonly BesideGroup[] {
  const row = (spec: StatedSpec) => statedRow(context, spec)
  const groups: readonly BesideGroup[] = [
    {
      id: 'domain',
      title: 'One fast domain',
      rows: [
        chipRow(context),
        row(stated('scale_up_world_size', 'World size', 'chips', 'neither')),
        domainRow(context, MEASURES.memory),
        domainRow(context, MEASURES.bandwidth),
        row(stated('pooled_memory', 'Pooled address space, host memory included', 'TB', 'more')),
        ...linkRows(context, 'scale_up_bandwidth_total', 'All links', 'TB/s'),
      ],
    },
    {
      id: 'compute',
      title: 'Compute of the domain',
      rows: [
        domainRow(context, MEASURES.fp4),
        domainRow(context, MEASURES.fp8),
        domainRow(context, MEASURES.bf16),
        row(stated('pair_peak', 'Peak of two racks, format not said', 'PFLOPS', 'more')),
      ],
    },
    {
      id: 'per-chip',
      title: 'Per chip',
      rows: [
        perChipRow(context, MEASURES.fp4),
        perChipRow(context, MEASURES.fp8),
        perChipRow(context, MEASURES.bf16),
        perChipRow(context, MEASURES.memory),
        perChipRow(context, MEASURES.bandwidth),
        ...linkRows(context, 'scale_up_bandwidth_per_chip', 'Link', 'GB/s'),
      ],
    },
    {
      id: 'power',
      title: 'Power',
      rows: [
        row(stated('system_power', 'System power', 'kW', 'less')),
        domainRow(context, MEASURES.chipPower, 'less'),
        powerPerChip(context),
      ],
    },
    {
      id: 'build',
      title: 'Build',
      rows: [
        textRow(context, 'scale_up_tech', 'Link technology'),
        textRow(context, 'topology', 'Topology'),
        row(stated('cabinets', 'Cabinets', 'cabinets', 'neither')),
        textRow(context, 'optical_modules', 'Optical modules'),
      ],
    },
    {
      id: 'market',
      title: 'Market',
      rows: [
        words(context, 'lifecycle', 'Stage', ({ system }) => wordsCell(LIFECYCLE_WORDS[system.lifecycle])),
        dateRow(context, 'announced', 'Announced'),
        dateRow(context, 'planned', 'Planned for'),
        dateRow(context, 'shown', 'First shown'),
        dateRow(context, 'released', 'Released'),
        row(stated('price', 'Price', '', 'less', { dated: true })),
        row(stated('systems_deployed', 'Systems deployed', 'systems', 'neither', { dated: true })),
      ],
    },
  ]
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(isKnown) }))
    .filter(({ rows }) => rows.length > 0)
}

/** `not announced before Sep 2025` where the as-of date is earlier; null otherwise. */
export function notYetAnnounced(
  { announced, released }: ComparedSystem['system'],
  asOf: IsoDay,
): string | null {
  const date = announced ?? released
  return date === null || hasBegun(date, asOf) ? null : `not announced before ${formatDate(date)}`
}
