import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width before the first measurement, and in jsdom, which has no layout. */
export const DEFAULT_WIDTH = 640

/** The element's content width in whole CSS pixels, kept up to date by one ResizeObserver. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(DEFAULT_WIDTH)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const read = (measured: number) => {
      if (measured > 0) setWidth(Math.floor(measured))
    }
    read(node.clientWidth)
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) read(entry.contentRect.width)
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return width
}
