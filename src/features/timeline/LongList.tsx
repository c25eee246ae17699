import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import styles from './EventList.module.css'
import { EventRow, rowClass } from './EventRow'
import type { EventRow as Row } from './list-rows'

/** Height of a row before it is measured, and rows kept ready on both sides of the screen. */
const ROW_PX = 36
const SPARE = 10

interface LongListProps {
  readonly rows: readonly Row[]
  readonly openId: string | null
  readonly asOf: string
  readonly onOpen: (eventId: string) => void
}

/** Keeps the open row in the page, so that closing its panel can give the focus back to it. */
function withOpen(range: Range, at: number): number[] {
  const shown = defaultRangeExtractor(range)
  return at < 0 || shown.includes(at) ? shown : [...shown, at].sort((a, b) => a - b)
}

/** A long list of which only the rows near the screen are in the page; each says its place and of how many. */
export function LongList({ rows, openId, asOf, onOpen }: LongListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  // What stands above may change its height with any render; the state settles once it does not.
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
  })
  const openAt = openId === null ? -1 : rows.findIndex(({ event }) => event.eventId === openId)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: SPARE,
    scrollMargin: top,
    getItemKey: (at) => rows[at]?.event.eventId ?? at,
    rangeExtractor: (range) => withOpen(range, openAt),
  })
  return (
    <ol ref={list} className={styles.long} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return row ? (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={`${rowClass(row)} ${styles.placed}`}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <EventRow row={row} open={index === openAt} asOf={asOf} onOpen={onOpen} />
          </li>
        ) : null
      })}
    </ol>
  )
}
