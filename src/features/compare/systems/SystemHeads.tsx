import { companyColor } from '../../../charts/palette'
import { companyShortName } from '../../../domain/company-name'
import type { ComparedSystem } from '../../../domain/systems/compared'
import { notYetAnnounced } from '../../../domain/systems/system-sheet'
import { linkTo } from '../../../state/link'
import { patchView, useView } from '../../../state/view-store'
import { BesideHead } from './BesideHead'
import { type SystemComparison, toggleSystem } from './use-systems'

/** Heads of the columns. */
export function heads({ context, asOf }: SystemComparison) {
  const ids = context.compared.map(({ system }) => system.systemId)
  return context.compared.map(({ system, short, maker }, at) => {
    const name = maker ? companyShortName(maker) : system.vendorId
    return {
      id: system.systemId,
      name: short,
      head: (
        <BesideHead
          id={system.systemId}
          title={short}
          nameZh={/\p{Script=Han}/u.test(system.nameZh) ? system.nameZh : ''}
          aside={at === 0 ? `${name}, baseline` : name}
          color={companyColor(system.vendorId)}
          warning={notYetAnnounced(system, asOf)}
          ids={ids}
          onOrder={(systems) => patchView({ systems })}
          onRemove={toggleSystem}
          first="Make it the baseline"
        />
      ),
    }
  })
}

/** The system's chip, as the way to its reasoning. */
export function ChipLink({ one }: { one: ComparedSystem }) {
  const view = useView((state) => state)
  const { chip } = one
  return chip && <a {...linkTo(view, 'controls', { chip: chip.chipId })}>{chip.name}</a>
}

/** The chips of the systems, to be compared on their own. */
export function TheirChips({ compared }: { compared: readonly ComparedSystem[] }) {
  const view = useView((state) => state)
  const chips = [...new Set(compared.flatMap(({ chip }) => (chip ? [chip.chipId] : [])))]
  if (chips.length < 2) return null
  const patch = { chips, baseline: chips[0] ?? null, comparing: 'chips' as const }
  return <a {...linkTo(view, 'compare', patch)}>Compare their chips</a>
}
