import type { ReactNode } from 'react'

/**
 * Several plots as one figure. `data-x` and `data-y` repeat the place for the picture pipeline, which lifts each <svg> out
 * of its boxes without asking the browser for a layout.
 */
export function Stage({ width, height, children }: { width: number; height: number; children: ReactNode }) {
  return <div style={{ position: 'relative', width, height }}>{children}</div>
}

/** One plot of a {@link Stage}. */
export function Placed({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <div data-x={x} data-y={y} style={{ position: 'absolute', left: x, top: y }}>
      {children}
    </div>
  )
}
