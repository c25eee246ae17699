import { useRef } from 'react'
import { ScatterChart } from '../../charts/ScatterChart'
import { logTicks } from '../../charts/scale'
import { formatDate } from '../../domain/date'
import { type Law, periodOn } from '../../domain/export-controls/law'
import { planeOf } from '../../domain/export-controls/plane'
import type { Destination, RuleVersion } from '../../domain/export-controls/rules'
import { formatNumber } from '../../domain/format'
import { useElementSize } from '../../ui/use-element-size'
import { planeAreas } from './plane-regions'

const X = [600, 160_000] as const
const Y = [0.9, 110] as const
const exact = (value: number) => formatNumber(value, { exact: true })

interface VersionPlaneProps {
  readonly version: RuleVersion
  readonly law: Law
  readonly destination: Destination
}

/** The plane as the law stood on a version's first day, without chips. */
export function VersionPlane({ version, law, destination }: VersionPlaneProps) {
  const place = useRef<HTMLDivElement>(null)
  const { width } = useElementSize(place, { width: 420, height: 0 })
  const rule = planeOf(periodOn(law, version.effective_from).inForce[destination])
  const name = `The plane on ${formatDate(version.effective_from)}: ${version.name}`
  return (
    <div ref={place}>
      <h4>{name}</h4>
      <ScatterChart
        width={width}
        height={280}
        name={name}
        points={[]}
        x={{
          label: 'TPP, log scale',
          scale: 'log',
          domain: X,
          ticks: logTicks(X),
          bold: rule.tpp,
          format: exact,
        }}
        y={{
          label: 'Performance density',
          scale: 'log',
          domain: Y,
          ticks: logTicks(Y),
          bold: rule.pd,
          format: exact,
        }}
        {...planeAreas(rule, width < 560)}
      />
    </div>
  )
}
