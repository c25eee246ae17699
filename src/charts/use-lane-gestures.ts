import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { DayWindow } from './chart-types'
import { type LaneRoom, scaleOf, xToDay } from './lane-room'
import { panBy, wheelFactor, zoomAbout } from './lane-zoom'

interface GestureOptions {
  readonly room: LaneRoom
  readonly limits: DayWindow
  readonly onAxis: ((axis: DayWindow) => void) | undefined
}

/**
 * Zoom by Ctrl or Command with the wheel and by a trackpad's pinch, pan by a sideways wheel. A plain wheel scrolls the
 * page, as everywhere.
 */
export function useLaneWheel(svg: RefObject<SVGSVGElement | null>, options: GestureOptions): void {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const element = svg.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      const { room, limits, onAxis } = latest.current
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      const zooms = event.ctrlKey || event.metaKey
      if (!onAxis || (!zooms && !event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return
      event.preventDefault()
      if (zooms) {
        const day = xToDay(event.clientX - element.getBoundingClientRect().left, room)
        onAxis(zoomAbout(room.range, day, wheelFactor(event.deltaY), limits))
      } else onAxis(panBy(room.range, sideways / scaleOf(room), limits))
    }
    // React listens passively, where the page's own zoom could not be held back.
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [svg])
}

interface Pinch {
  readonly axis: DayWindow
  readonly apart: number
  readonly middle: number
}

/** Two fingers on the plot: zoom about the point between them. `active` is true while both are down. */
export function useLanePinch({ room, limits, onAxis }: GestureOptions) {
  const fingers = useRef(new Map<number, number>())
  const pinch = useRef<Pinch | null>(null)
  const spread = () => {
    const [a = 0, b = 0] = [...fingers.current.values()]
    return { apart: Math.max(12, Math.abs(a - b)), middle: (a + b) / 2 }
  }
  return {
    active: () => pinch.current !== null,
    down: (event: PointerEvent, x: number) => {
      if (event.pointerType !== 'touch' || !onAxis) return
      fingers.current.set(event.pointerId, x)
      if (fingers.current.size === 2) pinch.current = { axis: room.range, ...spread() }
    },
    move: (event: PointerEvent, x: number) => {
      if (!fingers.current.has(event.pointerId)) return
      fingers.current.set(event.pointerId, x)
      const began = pinch.current
      if (!began) return
      const now = spread()
      const day = xToDay(began.middle, { ...room, range: began.axis })
      onAxis?.(zoomAbout(began.axis, day, began.apart / now.apart, limits))
    },
    up: (event: PointerEvent) => {
      fingers.current.delete(event.pointerId)
      if (fingers.current.size < 2) pinch.current = null
    },
  }
}
