import styles from './RatioBar.module.css'

const WIDTH = 64
const LOW = 0.25
const HIGH = 8

/** Log scale from 0.25× to 8×, px. */
export function ratioPlace(ratio: number): number {
  const held = Math.min(HIGH, Math.max(LOW, ratio))
  return (Math.log2(held / LOW) / Math.log2(HIGH / LOW)) * WIDTH
}

interface RatioBarProps {
  readonly ratio: number
  /** Hollow: one side does not say dense or sparse. */
  readonly hollow: boolean
}

/** A bar from the baseline's tick to the ratio, on the one scale that all rows share. The ratio stands beside it in figures. */
export function RatioBar({ ratio, hollow }: RatioBarProps) {
  const tick = ratioPlace(1)
  const end = ratioPlace(ratio)
  const isBeyond = ratio > HIGH || ratio < LOW
  const tip = ratio > 1 ? `M${WIDTH - 4} 2.5L${WIDTH} 6L${WIDTH - 4} 9.5Z` : 'M4 2.5L0 6L4 9.5Z'
  return (
    <svg className={styles.bar} width={WIDTH} height="12" viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
      <path d={`M0 6H${WIDTH}`} className={styles.scale} />
      <rect
        x={Math.min(tick, end)}
        y="3.5"
        width={Math.max(0.5, Math.abs(end - tick))}
        height="5"
        className={hollow ? styles.hollow : styles.fill}
      />
      {isBeyond && <path d={tip} className={styles.fill} />}
      <path d={`M${tick} 0V12`} className={styles.tick} />
    </svg>
  )
}
