import { dayFromNumber, formatDateShort } from '../domain/date'
import type { DayWindow } from './chart-types'
import { HaloText } from './HaloText'
import { dayToPx, type PlacedMark } from './lines-layout'
import type { LinesRoom } from './lines-room'
import type { Dress } from './mark-types'
import { timeTicks, yearEndTicks } from './time-ticks'

interface MarksProps {
  readonly marks: readonly PlacedMark[]
  readonly room: LinesRoom
  readonly dress: Dress
}

/** The days marked across the panels, with the labels there is room for. */
export function LinesMarks({ marks, room, dress }: MarksProps) {
  return marks.map((mark) => (
    <g key={mark.id}>
      <path
        d={`M${mark.x} ${mark.row === null ? room.top : (mark.row + 0.3) * dress.label * 1.35}V${room.bottom}`}
        stroke="var(--ink-3)"
        strokeDasharray="2 3"
        fill="none"
      >
        <title>{`${formatDateShort(dayFromNumber(mark.day))}: ${mark.label}`}</title>
      </path>
      {mark.row !== null && (
        <HaloText
          x={mark.anchor === 'start' ? mark.x + 4 : mark.x - 4}
          y={(mark.row + 1) * dress.label * 1.35}
          size={dress.label}
          anchor={mark.anchor}
          halo={dress.halo}
          color="var(--ink-2)"
        >
          {mark.label}
        </HaloText>
      )}
    </g>
  ))
}

interface TicksProps {
  readonly range: DayWindow
  readonly room: LinesRoom
  readonly dress: Dress
  /** Ticks at the ends of years, where points of years stand, and not at the beginnings. */
  readonly yearEnds: boolean
}

/** The calendar under the panels. */
export function LinesTicks({ range, room, dress, yearEnds }: TicksProps) {
  const most = Math.max(2, Math.floor((room.right - room.left) / (dress.label * 5)))
  const ticks = yearEnds ? yearEndTicks(range, most) : timeTicks(range, most)
  return ticks.map(({ day, text, year }) => {
    const x = dayToPx(day, range, room.left, room.right)
    return (
      <g key={day}>
        <path d={`M${x} ${room.bottom}v5`} stroke="var(--axis)" fill="none" />
        <text
          x={yearEnds ? x : x + 2}
          y={room.bottom + dress.label * 1.4}
          fontSize={dress.label}
          textAnchor={yearEnds ? 'middle' : 'start'}
          fill={year ? 'var(--ink)' : 'var(--ink-3)'}
        >
          {text}
        </text>
      </g>
    )
  })
}
