import { CLAIMED, type RatioRow } from '../domain/claims/claimed-ratio'
import { formatRatio, NOT_MEANINGFUL } from '../domain/format'
import { isMissing } from '../domain/missing'
import type { TableTwin } from './figure-types'

/** What {@link RatioBars} draws as a table, each ratio with its sum. */
export function ratioTwin(rows: readonly RatioRow[], claimed: number | null): TableTwin {
  return {
    caption: 'Atlas 350 over H20 96 GB, by format and by what is counted',
    columns: [
      { key: 'label', label: 'Compared' },
      { key: 'ratio', label: 'Ratio', numeric: true, ask: 'of' },
      { key: 'words', label: 'How it is computed' },
    ],
    rows: [
      ...(claimed === null
        ? []
        : [{ label: 'Article: FP4', ratio: formatRatio(claimed), words: 'as claimed', of: CLAIMED }]),
      ...rows.map(({ key, label, ratio, words }) => ({
        label,
        of: key,
        ratio: isMissing(ratio) ? NOT_MEANINGFUL : formatRatio(ratio),
        words,
      })),
    ],
  }
}
