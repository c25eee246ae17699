import type { ReactNode } from 'react'
import type { StatusGroup } from '../domain/export-controls/rules'
import styles from './StatusGlyph.module.css'
import { type GlyphShape, STATUS_FACES } from './status-glyphs'

/** Drawn on a 13-unit square, the size of a table row. The disc fills up with severity. */
const SHAPES: Readonly<Record<GlyphShape, ReactNode>> = {
  ring: <circle cx="6.5" cy="6.5" r="5.25" className={styles.ring} />,
  quarter: (
    <>
      <circle cx="6.5" cy="6.5" r="5.25" className={styles.ring} />
      <path d="M6.5 6.5V1.6A4.9 4.9 0 0 1 11.4 6.5Z" className={styles.fill} />
    </>
  ),
  half: (
    <>
      <circle cx="6.5" cy="6.5" r="5.25" className={styles.ring} />
      <path d="M6.5 1.6A4.9 4.9 0 0 1 6.5 11.4Z" className={styles.fill} />
    </>
  ),
  barred: (
    <>
      <circle cx="6.5" cy="6.5" r="6" className={styles.fill} />
      <rect x="3.2" y="5.5" width="6.6" height="2" className={styles.gap} />
    </>
  ),
  dashed: (
    <>
      <circle cx="6.5" cy="6.5" r="5.4" className={styles.dashes} />
      <path d="M4.9 5.2C4.9 3.1 8.2 3.2 8.2 5.1C8.2 6.4 6.6 6.4 6.6 7.7" className={styles.query} />
      <circle cx="6.6" cy="9.5" r="0.75" className={styles.fill} />
    </>
  ),
  diamond: <path d="M6.5 0.2L12.8 6.5L6.5 12.8L0.2 6.5Z" className={styles.fill} />,
}

interface GlyphProps {
  readonly group: StatusGroup
  /** Pixels: 13 beside text, 30 in the answer. */
  readonly size?: number
}

/** The glyph alone, hidden from screen readers: its word must stand beside it. Print adds the letter. */
export function StatusGlyph({ group, size = 13 }: GlyphProps) {
  const { shape, letter } = STATUS_FACES[group]
  return (
    <span className={styles.glyph} data-status={group} aria-hidden="true">
      <svg width={size} height={size} viewBox="0 0 13 13" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      <span className={styles.letter}>{letter}</span>
    </span>
  )
}

interface WordProps extends GlyphProps {
  /** Other words than the group's own ("Licence required"). */
  readonly children?: ReactNode
}

/** Glyph and word, as a status stands everywhere: no background, no border. */
export function StatusWord({ group, size = 13, children }: WordProps) {
  return (
    <span className={styles.status}>
      <StatusGlyph group={group} size={size} />
      <span>{children ?? STATUS_FACES[group].word}</span>
    </span>
  )
}
