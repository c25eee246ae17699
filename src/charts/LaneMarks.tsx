import { memo, useMemo } from 'react'
import { type LaneRow, levelY } from './lane-layout'
import { markPaths } from './lane-marks'
import type { LaneRoom } from './lane-room'
import type { LaneTile } from './lane-world'

interface TileProps {
  readonly tile: LaneTile
  readonly bottom: number
  readonly radius: number
}

/** One path a look; later events are faint and dashed. Drawn from the tile's own origin, so that panning only moves it. */
const Tile = memo(function Tile({ tile, bottom, radius }: TileProps) {
  const paths = useMemo(() => {
    const placed = tile.marks.map(({ event, x, half, level }) => ({
      event,
      x: x - tile.origin,
      half,
      y: levelY(level, bottom, radius),
    }))
    return markPaths(placed, radius)
  }, [tile, bottom, radius])
  return paths.map(({ id, emphasised, later, d }) => (
    <path
      key={id}
      d={d}
      fill={emphasised && !later ? 'var(--ink)' : 'var(--surface)'}
      stroke={later ? 'var(--ink-3)' : 'var(--ink)'}
      strokeWidth={radius * 0.34}
      {...(later ? { strokeDasharray: '2 1.5', 'data-look': 'later' } : {})}
    />
  ))
})

/** How far the marks of a lane reach over the plot's edges: those on the first and the last day stand whole. */
function reach({ marks }: LaneRow, { left, right, radius }: LaneRoom): { from: number; to: number } {
  const from = marks.reduce((least, { x, half }) => Math.min(least, x - half), left)
  const to = marks.reduce((most, { x, half }) => Math.max(most, x + half), right)
  const edge = radius * 0.2
  return { from: Math.max(from, left - radius) - edge, to: Math.min(to, right + radius) + edge }
}

/** All marks of the lanes; an uncertainty that reaches beyond the plot ends at its edge. */
export function LaneMarks({ rows, room }: { rows: readonly LaneRow[]; room: LaneRoom }) {
  return rows.map((row) => {
    const { from, to } = reach(row, room)
    const tall = row.bottom - row.top
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: a cut-out inside the plot, which has its name
      <svg
        key={row.lane.id}
        x={from}
        y={row.top}
        width={to - from}
        height={tall}
        viewBox={`${from} ${row.top} ${to - from} ${tall}`}
      >
        {row.tiles.map(({ tile, x }) => (
          <g key={tile.id} transform={`translate(${x} 0)`}>
            <Tile tile={tile} bottom={row.bottom} radius={room.radius} />
          </g>
        ))}
      </svg>
    )
  })
}
