import type { LaneRow } from './lane-layout'
import { countsBeside, dayToX, type LaneRoom } from './lane-room'
import { laneTicks } from './lane-ticks'
import type { Dress } from './mark-types'

interface FrameProps {
  readonly rows: readonly LaneRow[]
  readonly room: LaneRoom
  readonly dress: Dress
  readonly asOf: number | undefined
}

function Months({ room, dress }: Pick<FrameProps, 'room' | 'dress'>) {
  const ticks = laneTicks(room.range, Math.max(2, Math.floor((room.right - room.left) / (dress.label * 6))))
  return ticks.map(({ day, text, year }) => {
    const x = dayToX(day, room)
    return (
      <g key={day}>
        <path
          d={`M${x} ${room.top}V${room.bottom}`}
          stroke={year ? 'var(--hair-2)' : 'var(--grid)'}
          fill="none"
        />
        <text
          x={x + 2}
          y={room.bottom + dress.label * 1.4}
          fontSize={dress.label}
          fill={year ? 'var(--ink)' : 'var(--ink-3)'}
          {...(year ? { fontWeight: 600 } : {})}
        >
          {text}
        </text>
      </g>
    )
  })
}

/** Lane names with their counts, hairlines, the months, and the as-of line. */
export function LaneFrame({ rows, room, dress, asOf }: FrameProps) {
  const last = rows.at(-1)
  return (
    <g>
      <Months room={room} dress={dress} />
      {rows.map(({ lane, top, bottom, count }) => (
        <g key={lane.id}>
          <path d={`M0 ${top}H${room.right}`} stroke="var(--hair)" fill="none" />
          <text
            x={0}
            y={top + dress.label * 1.4}
            fontSize={dress.label + 1}
            fontWeight={600}
            fill="var(--ink)"
          >
            {lane.name}
          </text>
          {countsBeside(bottom - top, dress.label) ? (
            <text
              x={room.left - dress.label * 0.8}
              y={top + dress.label * 1.4}
              fontSize={dress.label}
              textAnchor="end"
              fill="var(--ink-3)"
            >
              {count}
            </text>
          ) : (
            <text x={0} y={top + dress.label * 2.8} fontSize={dress.label} fill="var(--ink-3)">
              {count}
            </text>
          )}
        </g>
      ))}
      {last && <path d={`M0 ${last.bottom}H${room.right}`} stroke="var(--axis)" fill="none" />}
      {asOf !== undefined && asOf >= room.range.from && asOf <= room.range.until && (
        <path
          d={`M${dayToX(asOf, room)} ${room.top - dress.label * 0.5}V${room.bottom}`}
          stroke="var(--accent)"
          strokeWidth={2}
          fill="none"
        />
      )}
    </g>
  )
}
