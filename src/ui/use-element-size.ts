import { type RefObject, useLayoutEffect, useState } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/**
 * The element's content size in whole CSS pixels: null before the first layout, which is before the first paint, and
 * `fallback` where there is no layout (jsdom, or nothing of it is shown).
 */
export function useElementSize(
  element: RefObject<Element | null>,
  fallback: ElementSize,
): ElementSize | null {
  const [size, setSize] = useState<ElementSize | null>(null)
  const { width: least, height: low } = fallback
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const read = (width: number, height: number) => {
      if (width <= 0) return
      const next = { width: Math.floor(width), height: Math.floor(height) }
      setSize((size) => (size?.width === next.width && size.height === next.height ? size : next))
    }
    if (node.clientWidth > 0) read(node.clientWidth, node.clientHeight)
    else setSize((size) => size ?? { width: least, height: low })
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver((entries) => {
      for (const { contentRect } of entries) read(contentRect.width, contentRect.height)
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [element, least, low])
  return size
}
