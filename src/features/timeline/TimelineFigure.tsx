import { useMemo } from 'react'
import type { DayWindow } from '../../charts/chart-types'
import { Figure } from '../../charts/Figure'
import type { FigureState, Size } from '../../charts/figure-types'
import { LaneChart, nameRoom } from '../../charts/LaneChart'
import { LaneMinimap } from '../../charts/LaneMinimap'
import { ruleRowHeight, ruleRows } from '../../charts/lane-rules'
import { SCREEN } from '../../charts/mark-types'
import { happened } from '../../domain/as-of'
import { dayNumber, formatDate } from '../../domain/date'
import { eventEvidence } from '../../domain/evidence/event-evidence'
import { useSave } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { TextAction } from '../../ui/TextAction'
import { clearFilters } from './Filters'
import { timelinePicture } from './picture'
import { laneRules } from './rules'
import { inWindow, isOpen } from './selection'
import { laneEvents, laneSpecs, timelineText, timelineTwin } from './series'
import { whenAsked } from './twin-when-asked'
import { useSettled } from './use-settled'
import type { Timeline } from './use-timeline'

/** Height of one lane, and of the window's name and the axis. */
const LANE_PX = 58
const FRAME_PX = 48
const MINIMAP_PX = 28
/** Rows that the rules take today: their room is kept while they load, so that nothing below moves. */
const EXPECTED_RULE_ROWS = 4

interface TimelineFigureProps {
  readonly timeline: Timeline
  readonly axis: DayWindow
  readonly openId: string | null
  readonly onOpen: (eventId: string) => void
  readonly onBrush: (window: DayWindow | null) => void
  readonly onAxis: (axis: DayWindow) => void
}

/** Rows that the rules take. */
function rowsOf(rules: Parameters<typeof ruleRows>[0]): number {
  return Math.max(0, ...ruleRows(rules).map(({ row }) => row + 1))
}

function stateOf({ query, selected, selection, asOf }: Timeline): FigureState {
  if (query.data === undefined) {
    return query.error
      ? { kind: 'error', sentence: query.error.message, onRetry: () => query.refetch() }
      : { kind: 'loading' }
  }
  if (selected.some((event) => happened(event, asOf))) return { kind: 'ready' }
  return isOpen(selection)
    ? { kind: 'empty', sentence: `No event is known by ${formatDate(asOf)}.` }
    : {
        kind: 'empty',
        sentence: `No event up to ${formatDate(asOf)} passes the filters.`,
        wayOut: <TextAction onClick={clearFilters}>Clear filters</TextAction>,
      }
}

/** Until the events are here nothing is said of them. */
const LOADING_TEXT = {
  title: 'Events by lane',
  subtitle: 'Every event by lane on one time axis',
  summary: 'The events are on their way.',
  source: 'Sources: each event opens with its own.',
}

/** Every event by lane on one time axis, with the window as a brush. */
export function TimelineFigure(props: TimelineFigureProps) {
  const { timeline, axis, openId, onOpen, onBrush, onAxis } = props
  const { selected, names, selection, asOf, window, extent, sources, checked, world } = timeline
  const { control, dialog } = useSave()
  const loaded = timeline.query.data !== undefined
  // Which events changed a status hangs on the facts preferred; the dates of events do not.
  const choices = useChoiceNotes()
  // The plot follows the hand; words and table follow when it rests.
  const settled = useSettled(axis)
  const shown = useMemo(
    () => ({ events: inWindow(selected, settled), axis: settled, asOf, selection, names }),
    [selected, settled, asOf, selection, names],
  )
  const text = useMemo(() => (loaded ? timelineText(shown) : LOADING_TEXT), [shown, loaded])
  const twin = useMemo(() => whenAsked(() => timelineTwin(shown)), [shown])
  const marks = useMemo(() => laneEvents(selected, asOf), [selected, asOf])
  const rules = useMemo(() => (world ? laneRules(world.law.rules.rule_versions) : []), [world])
  const ruleRowsHigh = world ? rowsOf(rules) : EXPECTED_RULE_ROWS
  const extra = ruleRowsHigh === 0 ? 0 : ruleRowsHigh * ruleRowHeight(SCREEN.label) + 6
  const lanes = useMemo(() => laneSpecs(extra), [extra])
  const from = Math.min(extent.from, axis.from)
  const until = Math.max(extent.until, axis.until)
  const limits = useMemo(() => ({ from, until }), [from, until])
  const draw = ({ width, height }: Size) => (
    <>
      <LaneChart
        name="Events by lane"
        width={width}
        height={height - MINIMAP_PX}
        lanes={lanes}
        events={marks}
        rules={rules}
        range={axis}
        asOf={dayNumber(asOf)}
        window={window}
        onWindow={onBrush}
        onAxis={onAxis}
        limits={limits}
        highlightedId={openId}
        onSelect={onOpen}
      />
      <LaneMinimap
        width={width}
        height={MINIMAP_PX}
        left={nameRoom(lanes, SCREEN, width)}
        events={marks}
        limits={limits}
        axis={axis}
        onAxis={onAxis}
      />
    </>
  )
  const save = control(() =>
    timelinePicture({
      shown,
      marks,
      rules,
      window,
      sources,
      checked: checked ?? asOf,
      href: addressOf(currentView()),
      choices: selection.changed ? choices : [],
    }),
  )
  return (
    <AskArea
      evidenceOf={(id) => {
        const event = selected.find(({ eventId }) => eventId === id)
        return event ? eventEvidence(event) : null
      }}
    >
      <Figure
        text={text}
        twin={twin}
        height={lanes.length * LANE_PX + extra + FRAME_PX + MINIMAP_PX}
        state={stateOf(timeline)}
        onSave={save.open}
        onSaveIntent={save.prepare}
      >
        {draw}
      </Figure>
      {dialog}
    </AskArea>
  )
}
