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

/** All marks of the lanes; an uncertainty that reaches beyond the plot ends at its edge. */
export function LaneMarks({ rows, room }: { rows: readonly LaneRow[]; room: LaneRoom }) {
  const { left, right, bottom, radius } = room
  const edge = left - radius
  const wide = right + radius - edge
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a cut-out inside the plot, which has its name
    <svg x={edge} y={0} width={wide} height={bottom} viewBox={`${edge} 0 ${wide} ${bottom}`}>
      {rows.flatMap((row) =>
        row.tiles.map(({ tile, x }) => (
          <g key={`${row.lane.id} ${tile.id}`} transform={`translate(${x} 0)`}>
            <Tile tile={tile} bottom={row.bottom} radius={radius} />
          </g>
        )),
      )}
    </svg>
  )
}
