import { useMemo } from 'react'
import type { DayWindow } from '../../charts/chart-types'
import { Figure } from '../../charts/Figure'
import type { FigureState, Size } from '../../charts/figure-types'
import { LaneChart } from '../../charts/LaneChart'
import { dayNumber, formatDate } from '../../domain/date'
import { useSave } from '../../image/use-save'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import { clearFilters } from './Filters'
import { timelinePicture } from './picture'
import { inWindow, isOpen, splitByDay } from './selection'
import { laneEvents, laneSpecs, timelineText, timelineTwin } from './series'
import type { Timeline } from './use-timeline'

const LANES = laneSpecs()
/** Height of one lane, and of the window's name and the axis. */
const LANE_PX = 58
const FRAME_PX = 48

interface TimelineFigureProps {
  readonly timeline: Timeline
  readonly axis: DayWindow
  readonly openId: string | null
  readonly onOpen: (eventId: string) => void
  readonly onBrush: (window: DayWindow | null) => void
}

function stateOf({ query, selected, selection, asOf }: Timeline): FigureState {
  if (query.data === undefined) {
    return query.error
      ? { kind: 'error', sentence: query.error.message, onRetry: () => query.refetch() }
      : { kind: 'loading' }
  }
  if (splitByDay(selected, asOf).past.length > 0) return { kind: 'ready' }
  return isOpen(selection)
    ? { kind: 'empty', sentence: `No event is known by ${formatDate(asOf)}.` }
    : {
        kind: 'empty',
        sentence: `No event up to ${formatDate(asOf)} passes the filters.`,
        wayOut: <TextAction onClick={clearFilters}>Clear filters</TextAction>,
      }
}

/** Every event by lane on one time axis, with the window as a brush. */
export function TimelineFigure({ timeline, axis, openId, onOpen, onBrush }: TimelineFigureProps) {
  const { selected, names, selection, asOf, window, sources, checked } = timeline
  const { control, dialog } = useSave()
  const shown = useMemo(
    () => ({ events: inWindow(selected, axis), axis, asOf, selection, names }),
    [selected, axis, asOf, selection, names],
  )
  const marks = useMemo(() => laneEvents(splitByDay(shown.events, asOf).past), [shown, asOf])
  const draw = ({ width, height }: Size) => (
    <LaneChart
      name="Events by lane"
      width={width}
      height={height}
      lanes={LANES}
      events={marks}
      range={axis}
      asOf={dayNumber(asOf)}
      window={window}
      onWindow={onBrush}
      highlightedId={openId}
      onSelect={onOpen}
    />
  )
  const save = control(() =>
    timelinePicture({
      shown,
      lanes: LANES,
      marks,
      window,
      sources,
      checked: checked ?? asOf,
      href: addressOf(currentView()),
    }),
  )
  return (
    <>
      <Figure
        text={timelineText(shown)}
        twin={timelineTwin(shown)}
        height={LANES.length * LANE_PX + FRAME_PX}
        state={stateOf(timeline)}
        onSave={save.open}
        onSaveIntent={save.prepare}
      >
        {draw}
      </Figure>
      {dialog}
    </>
  )
}
