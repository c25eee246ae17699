/** Where a TPP that someone printed differs from the one computed here by more than 1 %. */
import { tppNumber } from '../../domain/export-controls/words'
import { formatNumber, THIN_SPACE } from '../../domain/format'
import type { ChipSubject } from '../../state/select'

export interface ConflictRow {
  readonly subject: ChipSubject
  readonly computed: string
  readonly printed: string
  readonly difference: string
  readonly sourceId: string
  /** The printed figure itself. */
  readonly tpp: number
}

/** `+5.8 %`; two decimals where one would print the limit itself, "1.0 %", of a figure that is over it. */
function differenceWords(percent: number): string {
  const decimals = Math.abs(percent) < 1.05 ? 2 : 1
  return `${percent > 0 ? '+' : ''}${formatNumber(percent, { decimals })}${THIN_SPACE}%`
}

/** Every conflict of every chip, the largest difference first. */
export function conflictRows(subjects: readonly ChipSubject[]): readonly ConflictRow[] {
  return subjects
    .flatMap((subject) =>
      subject.inputs.tpp.published.filter((one) => one.conflict).map((one) => ({ subject, one })),
    )
    .sort((a, b) => Math.abs(b.one.differencePercent) - Math.abs(a.one.differencePercent))
    .map(({ subject, one }) => ({
      subject,
      computed: tppNumber(subject.inputs.tpp.low),
      printed: tppNumber(one.tpp),
      difference: differenceWords(one.differencePercent),
      sourceId: one.sourceId,
      tpp: one.tpp,
    }))
}
