/** Which rows of the table are in the page: those near the screen, and those that must not be lost. */
import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'
import { useMedia } from '../../ui/use-media'

/** Up to so many rows all are in the page: the browser's own search finds them, and nothing is measured. */
export const WHOLE = 100
/** Height of a row before it is measured (and where there is no layout), and rows kept ready on both sides. */
const ROW_PX = 30
const SPARE = 6

export interface PlacedRow {
  readonly index: number
  /** Px left free between the row before and this one. */
  readonly gap: number
}

export interface RowWindow {
  readonly placed: readonly PlacedRow[]
  /** Px left free after the last row. */
  readonly rest: number
  /** Measures a row that has `data-index`; undefined where every row is in the page. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

interface WindowInput {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** Rows in the page wherever the screen is: the one with the focus, the one Tab reaches. */
  readonly keep: readonly number[]
  readonly frame: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  /** The frame scrolls, not the page. */
  readonly scrolls: boolean
}

function withKept(range: Range, keep: readonly number[]): number[] {
  const near = defaultRangeExtractor(range)
  return [...new Set([...near, ...keep.filter((index) => index >= 0)])].sort((a, b) => a - b)
}

/**
 * A row that comes into the page counts as high as it was, or as most are; the observer says what it is once the page is
 * laid out. Asking at once would have the browser lay out a long table twice for each click.
 */
const sizeOf: typeof measureElement = (element, entry, virtual) => {
  if (entry) return measureElement(element, entry, virtual) || ROW_PX
  const index = virtual.indexFromElement(element)
  return virtual.itemSizeCache.get(virtual.options.getItemKey(index)) ?? ROW_PX
}

/** Where the first row begins in what scrolls; it moves with what stands above. Read when the page is laid out anyway. */
function useStart({ frame, body, scrolls }: WindowInput): number {
  const [start, setStart] = useState(0)
  useEffect(() => {
    const [outer, rows] = [frame.current, body.current]
    if (!outer || !rows) return
    const read = () => {
      const origin = scrolls ? outer.scrollTop - outer.getBoundingClientRect().top : window.scrollY
      setStart(Math.round(rows.getBoundingClientRect().top + origin))
    }
    read()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(read)
    for (const part of [document.body, outer, outer.parentElement]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [frame, body, scrolls])
  return start
}

/** The rows to draw. On paper, and up to {@link WHOLE}, every row. */
export function useRowWindow(input: WindowInput): RowWindow {
  const { count, keyOf, keep, frame, scrolls } = input
  const whole = useMedia('print') || count <= WHOLE
  const start = useStart(input)
  const shared = {
    // With every row in the page there is nothing to place. Switched off and on again it would scroll, and lay out the page.
    count: whole ? 0 : count,
    estimateSize: () => ROW_PX,
    overscan: SPARE,
    scrollMargin: start,
    getItemKey: keyOf,
    rangeExtractor: (range: Range) => withKept(range, keep),
    measureElement: sizeOf,
  }
  const inPage = useWindowVirtualizer<HTMLTableRowElement>({ ...shared, enabled: !scrolls })
  const inFrame = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    ...shared,
    enabled: scrolls,
    getScrollElement: () => frame.current,
  })
  if (whole) {
    const placed = Array.from({ length: count }, (_, index) => ({ index, gap: 0 }))
    return { placed, rest: 0, measure: undefined }
  }
  const virtual = scrolls ? inFrame : inPage
  let end = start
  const placed = virtual.getVirtualItems().map((item) => {
    const gap = item.start - end
    end = item.end
    return { index: item.index, gap }
  })
  return { placed, rest: start + virtual.getTotalSize() - end, measure: virtual.measureElement }
}
