import type { ReactNode } from 'react'
import { StatusSpans } from '../../charts/StatusSpans'
import type { HistoryContent } from '../../domain/comparison/cell'
import { HISTORY_START } from '../../domain/comparison/status-rows'
import { formatDateShort, type IsoDay } from '../../domain/date'
import type { Span } from '../../domain/export-controls/history'
import { STATUS_WORDS } from '../../domain/words'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './SpecSheet.module.css'

/** Name of the patterns that all bands of the sheet share. */
export const BAND_PATTERNS = 'compare-band'
const WIDTH = 104
const HEIGHT = 13

function spanWords({ from, status, cause }: Span): string {
  const why = cause === null ? '' : ` (${cause.words}${cause.event === 'ended' ? ' ended' : ''})`
  return `${STATUS_WORDS[status]} from ${formatDateShort(from)}${why}`
}

interface HistoryCellProps {
  readonly content: HistoryContent
  readonly asOf: IsoDay
  /** End of the band: the as-of date or today, whichever is later. */
  readonly until: IsoDay
  /** How often it changed, as a way to the reasons. */
  readonly children: ReactNode
}

/** A chip's status through time: the band, how often it changed, and every stretch in words for who cannot see it. */
export function HistoryCell({ content, asOf, until, children }: HistoryCellProps) {
  const { spans } = content
  const words = spans.map(spanWords)
  return (
    <div title={words.join('; ')}>
      <StatusSpans
        figure={BAND_PATTERNS}
        spans={spans}
        from={HISTORY_START}
        until={until}
        day={asOf}
        width={WIDTH}
        height={HEIGHT}
      />
      <div className={styles.note}>{children}</div>
      <VisuallyHidden>{words.join('; ')}</VisuallyHidden>
    </div>
  )
}
