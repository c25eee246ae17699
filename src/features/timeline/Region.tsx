import { memo, useCallback, useDeferredValue, useRef, useState } from 'react'
import type { DayWindow } from '../../charts/chart-types'
import { dayFromNumber, dayNumber } from '../../domain/date'
import { FIRST_DAY, LAST_DAY } from '../../state/url-fields'
import { endGesture, patchView, useView } from '../../state/view-store'
import { Failure, Loading } from '../../ui/DataState'
import paper from '../../ui/Paper.module.css'
import { NARROW, useMedia } from '../../ui/use-media'
import { ArticleDates } from './ArticleDates'
import { datesBySide } from './claims'
import { EventList, openEvent } from './EventList'
import { EventPanel } from './EventPanel'
import { Filters } from './Filters'
import { QuartersFigure } from './QuartersFigure'
import styles from './Region.module.css'
import { TimelineFigure } from './TimelineFigure'
import { TwoPeriods } from './TwoPeriods'
import { type Timeline, useTimeline } from './use-timeline'
import { WindowBar } from './WindowBar'
import { axisFor, holds, sameWindow, zoomAxis } from './window'

/** Held inside the days that a link can carry. */
function inLink(day: number): string {
  return dayFromNumber(Math.min(dayNumber(LAST_DAY), Math.max(dayNumber(FIRST_DAY), day)))
}

function setWindow(window: DayWindow, gesture: string | null = null): void {
  patchView({ from: inLink(window.from), until: inLink(window.until) }, gesture)
}

/** The axis: the reader's own zoom until another window is asked for that it does not hold, else what suits the window. */
function useAxis({ window, extent, bare, asOf }: Timeline) {
  const [own, setOwn] = useState<{ readonly axis: DayWindow; readonly of: DayWindow } | null>(null)
  const kept = own && (sameWindow(own.of, window) || holds(own.axis, window)) ? own.axis : null
  return {
    axis: kept ?? axisFor(window, extent, bare, asOf),
    setAxis: useCallback((axis: DayWindow) => setOwn({ axis, of: window }), [window]),
    /** What suits the window again. */
    freeAxis: useCallback(() => setOwn(null), []),
  }
}

/** What stands beside the list until an event is open: how the article dated the events in the window. */
const NothingOpen = memo(function NothingOpen({
  timeline,
  onOpen,
}: {
  timeline: Timeline
  onOpen: (eventId: string) => void
}) {
  const { rows, claims, events } = timeline
  const past = rows.filter((row) => !row.later).map(({ event }) => event)
  return (
    <section className={styles.hint} aria-label="Event">
      <p className={`${styles.note} ${styles.onScreen}`}>
        Choose an event in the list or in the figure: its summary, its sources and the claims that rest on it
        open here.
      </p>
      <ArticleDates sides={datesBySide(past, claims, events)} onOpen={onOpen} />
    </section>
  )
})

/** Rows from which on the open event stays in sight while the list scrolls past it. */
const LONG_LIST = 24

/** What happened when, to whom: every event by lane, a window of them as a list, one of them in full. */
export default function TimelineRegion() {
  const timeline = useTimeline()
  const { query, events, window, extent } = timeline
  const openId = useView((view) => view.event)
  const narrow = useMedia(NARROW)
  const { axis, setAxis, freeAxis } = useAxis(timeline)
  const [opened, setOpened] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  // On a wide screen the figure comes first, so nothing below it holds it up; on a narrow one the list does.
  const later = useDeferredValue(query.data !== undefined, false)
  const listed = later || (narrow && query.data !== undefined)

  const open = useCallback((eventId: string) => {
    setOpened(true)
    openEvent(eventId)
  }, [])
  const close = useCallback(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    setOpened(false)
    patchView({ event: null })
  }, [])
  const goTo = useCallback(
    (next: DayWindow) => {
      freeAxis()
      setWindow(next)
    },
    [freeAxis],
  )
  const showAll = useCallback(() => goTo(extent), [goTo, extent])
  const brush = (next: DayWindow | null) => {
    setAxis(axis)
    setWindow(next ?? axis, 'window-brush')
  }
  const reset = () => {
    freeAxis()
    patchView({ from: null, until: null })
  }
  const event = events.find(({ eventId }) => eventId === openId)

  const figure = (
    // biome-ignore lint/a11y/noStaticElementInteractions: marks the end of a drag, so that Back undoes it as one step
    <div className={styles.figure} onPointerUp={endGesture} onBlur={endGesture}>
      <TimelineFigure
        timeline={timeline}
        axis={axis}
        openId={openId}
        onOpen={open}
        onBrush={brush}
        onAxis={setAxis}
      />
    </div>
  )
  return (
    <div className={`${styles.region} ${paper.stacked}`}>
      <h1 className={styles.heading}>Timeline</h1>
      <Filters timeline={timeline} />
      <WindowBar
        timeline={timeline}
        onWindow={goTo}
        onZoom={(factor) => setAxis(zoomAxis(axis, window, factor, extent))}
        onReset={timeline.bare ? null : reset}
      />
      {!narrow && figure}
      <div className={`${styles.columns} ${paper.stacked}`}>
        <div ref={list} className={styles.listColumn}>
          {listed ? (
            <EventList timeline={timeline} openId={openId} onOpen={open} onEverything={showAll} />
          ) : query.data ? null : query.error ? (
            <Failure onRetry={() => query.refetch()}>{query.error.message}</Failure>
          ) : (
            <Loading>Loading events …</Loading>
          )}
        </div>
        <div
          className={`${styles.panelColumn} ${listed && timeline.rows.length > LONG_LIST ? styles.follows : ''}`}
        >
          {listed && event ? (
            <EventPanel timeline={timeline} event={event} takesFocus={opened} onOpen={open} onClose={close} />
          ) : (
            listed && (
              <>
                {openId !== null && <p>The link names the event “{openId}”, which the facts do not hold.</p>}
                <NothingOpen timeline={timeline} onOpen={open} />
              </>
            )
          )}
        </div>
      </div>
      {narrow && later && figure}
      {later && (
        <QuartersFigure selected={timeline.selected} sources={timeline.sources} asOf={timeline.asOf} />
      )}
      {later && <TwoPeriods timeline={timeline} onOpen={open} />}
    </div>
  )
}
