import type { LaneRule } from './chart-types'
import { HaloText } from './HaloText'
import { dayToX, type LaneRoom } from './lane-room'
import { ruleRowHeight, ruleRows } from './lane-rules'
import type { Dress } from './mark-types'
import { textWidth } from './text-width'

interface LaneRulesProps {
  readonly rules: readonly LaneRule[]
  readonly room: LaneRoom
  /** Top of the lane that keeps room for the bars. */
  readonly top: number
  readonly dress: Dress
  readonly asOf: number | undefined
}

function Bar({ rule, y, room, asOf }: { rule: LaneRule; y: number; room: LaneRoom; asOf: number }) {
  const clip = (day: number) => dayToX(Math.min(room.range.until, Math.max(room.range.from, day)), room)
  const ends = Math.min(rule.until ?? Number.POSITIVE_INFINITY, room.range.until)
  const now = Math.min(ends, Math.max(rule.from, asOf))
  const [from, until] = [clip(rule.from), clip(now)]
  const announced = rule.announced === null ? null : clip(rule.announced)
  const look = rule.enforced
    ? { fill: 'var(--ink-2)' }
    : { fill: 'var(--surface)', stroke: 'var(--ink-3)', strokeDasharray: '3 2' }
  const visible = (day: number | null) => day !== null && day >= room.range.from && day <= room.range.until
  return (
    <g>
      {announced !== null && announced < from && (
        <path d={`M${announced} ${y}H${from}`} stroke="var(--ink-2)" strokeWidth={1.2} fill="none" />
      )}
      {visible(rule.announced) && <circle cx={announced ?? 0} cy={y} r={2} fill="var(--ink-2)" />}
      {visible(rule.published) && (
        <path
          d={`M${clip(rule.published ?? 0)} ${y - 4}v8`}
          stroke="var(--ink-2)"
          strokeWidth={1.6}
          fill="none"
        />
      )}
      {until > from && <rect x={from} y={y - 2.5} width={until - from} height={5} {...look} />}
      {clip(ends) > until && (
        <rect x={until} y={y - 2.5} width={clip(ends) - until} height={5} {...look} opacity={0.3} />
      )}
      {visible(rule.until) && (
        <path d={`M${clip(rule.until ?? 0)} ${y - 5}v10`} stroke="var(--ink)" strokeWidth={1.6} fill="none" />
      )}
    </g>
  )
}

/** Rules at the top of their lane: a line from the announcement, a tick at publication, a bar in force, a cap where superseded. */
export function LaneRules({ rules, room, top, dress, asOf = Number.POSITIVE_INFINITY }: LaneRulesProps) {
  const tall = ruleRowHeight(dress.label)
  const size = dress.label - 1
  return ruleRows(rules).map(({ rule, row }, _index, all) => {
    const starts = rule.announced ?? rule.from
    if ((rule.until ?? Number.POSITIVE_INFINITY) < room.range.from || starts > room.range.until) return null
    const y = top + row * tall + tall - 5
    const x = dayToX(Math.max(rule.from, room.range.from), room) + 4
    const next = all.find((other) => other.row === row && other.rule.from > rule.from)
    const room4 = (next ? dayToX(Math.min(next.rule.from, room.range.until), room) : room.right) - x
    return (
      <g key={rule.id} opacity={starts > asOf ? 0.45 : 1}>
        <title>{rule.readout}</title>
        <Bar rule={rule} y={y} room={room} asOf={asOf} />
        {textWidth(rule.label, size) < room4 && rule.from <= room.range.until && (
          <HaloText x={x} y={y - 4} size={size} halo={dress.halo} color="var(--ink-2)">
            {rule.label}
          </HaloText>
        )}
      </g>
    )
  })
}
