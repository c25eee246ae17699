import type { ReactNode } from 'react'
import type { Verdict } from '../domain/claim'
import styles from './VerdictSquare.module.css'

/** Verdicts are squares in ink, not colours (LOOK §1). */
const INSIDE: Readonly<Record<Verdict, ReactNode>> = {
  supported: <rect x="0.5" y="0.5" width="10" height="10" className={styles.full} />,
  partly: (
    <>
      <rect x="0.5" y="0.5" width="10" height="10" />
      <rect x="0.5" y="0.5" width="5" height="10" className={styles.full} />
    </>
  ),
  contradicted: (
    <>
      <rect x="0.5" y="0.5" width="10" height="10" />
      <path d="M0.5 0.5L10.5 10.5M10.5 0.5L0.5 10.5" />
    </>
  ),
  'not-found': <rect x="0.5" y="0.5" width="10" height="10" className={styles.dashed} />,
  opinion: (
    <>
      <rect x="0.5" y="0.5" width="10" height="10" />
      <path d="M3 5.5H8" />
    </>
  ),
}

/** The word of each verdict, as it always stands beside or above the square. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  partly: 'Partly',
  contradicted: 'Contradicted',
  'not-found': 'Not found',
  opinion: 'Opinion',
}

/** The square alone, hidden from screen readers: the word must stand beside it. */
export function VerdictSquare({ verdict, size = 11 }: { verdict: Verdict; size?: number }) {
  return (
    <svg className={styles.square} width={size} height={size} viewBox="0 0 11 11" aria-hidden="true">
      {INSIDE[verdict]}
    </svg>
  )
}
