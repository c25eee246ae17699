import { type RefObject, useLayoutEffect, useState } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** The element's content size in whole CSS pixels: `initial` before the first layout and where there is none (jsdom). */
export function useElementSize(element: RefObject<Element | null>, initial: ElementSize): ElementSize {
  const [size, setSize] = useState(initial)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const read = (width: number, height: number) => {
      if (width <= 0) return
      const next = { width: Math.floor(width), height: Math.floor(height) }
      setSize((size) => (size.width === next.width && size.height === next.height ? size : next))
    }
    read(node.clientWidth, node.clientHeight)
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver((entries) => {
      for (const { contentRect } of entries) read(contentRect.width, contentRect.height)
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return size
}
