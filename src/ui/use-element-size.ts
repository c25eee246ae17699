import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** What a page of paper holds between its margins (base.css, `@page`): 186 mm in CSS pixels. */
const PAPER = 702

/**
 * The element's content size in whole CSS pixels: null before the first layout, which is before the first paint, and
 * `fallback` where there is no layout (jsdom, or nothing of it is shown). On paper never wider than the page: a plot
 * drawn for the window would be cut at its edge.
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
    const toPaper = () =>
      flushSync(() => setSize((size) => (size && size.width > PAPER ? { ...size, width: PAPER } : size)))
    const toWindow = () => read(node.clientWidth, node.clientHeight)
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toWindow)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toWindow)
    }
  }, [element, least, low])
  return size
}
