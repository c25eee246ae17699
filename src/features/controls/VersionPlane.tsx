import { useRef } from 'react'
import { ScatterChart } from '../../charts/ScatterChart'
import { formatDate } from '../../domain/date'
import { type Law, periodOn } from '../../domain/export-controls/law'
import { planeOf } from '../../domain/export-controls/plane'
import type { Destination, RuleVersion, StatusGroup } from '../../domain/export-controls/rules'
import type { ChipSubject } from '../../state/select'
import { useElementSize } from '../../ui/use-element-size'
import { axesOf } from './plane-axes'
import { groundOf } from './plane-ground'
import { placeOf } from './plane-places'
import { pointsOf } from './plane-series'

interface VersionPlaneProps {
  readonly version: RuleVersion
  /** Its class boundaries stand behind as dashed lines. */
  readonly other: RuleVersion | null
  readonly law: Law
  readonly destination: Destination
  /** Chips to mark, with their status group on the version's first day. */
  readonly chips: readonly { readonly subject: ChipSubject; readonly group: StatusGroup }[]
  readonly names: ReadonlyMap<string, string>
}

/** The plane as the law stood on a version's first day. */
export function VersionPlane({ version, other, law, destination, chips, names }: VersionPlaneProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = useElementSize(place, { width: 420, height: 0 })?.width ?? 420
  const ruleOf = ({ effective_from: day }: RuleVersion) => planeOf(periodOn(law, day).inForce[destination])
  const rule = ruleOf(version)
  const { x, y } = axesOf([], rule)
  const known = chips.map(({ subject, group }) => placeOf(subject, group)).filter(({ pd }) => pd !== null)
  const name = `The plane on ${formatDate(version.effective_from)}: ${version.name}`
  return (
    <div ref={place}>
      <h4>{name}</h4>
      <ScatterChart
        width={width}
        height={300}
        name={name}
        points={pointsOf(known, names)}
        labels={8}
        x={{ ...x, label: 'TPP, log scale' }}
        y={{ ...y, label: 'Performance density' }}
        {...groundOf({ rule, realRule: other && ruleOf(other) }, width < 560)}
      />
    </div>
  )
}
