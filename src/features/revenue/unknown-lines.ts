/** Lines, base periods and measures of a link that the facts hold nothing of: taken out and named, the rest of the figure stays. */
import { useEffect } from 'react'
import { parsePeriod } from '../../domain/fiscal-period'
import type { RevenueFigure } from '../../domain/revenue'
import { notify } from '../../state/notices'
import { shorten } from '../../state/url-fields'
import type { View } from '../../state/view'
import { correctView, useView } from '../../state/view-store'
import { lineId, lineParts } from './lines'
import type { Subject } from './subject'

export interface LinesCorrection {
  readonly patch: Partial<Pick<View, 'lines' | 'base' | 'measure'>>
  readonly notes: readonly string[]
}

/** A fiscal period of a year that any row speaks of; a quarter may be derived, so it need not be a row itself. */
function isPeriodOf(label: string, figures: readonly RevenueFigure[]): boolean {
  const year = parsePeriod(label)?.year
  return year !== undefined && figures.some((row) => parsePeriod(row.fiscalPeriod)?.year === year)
}

/** A share is asked of a part: a total alone is 100 % of itself. */
export function isShareable(ids: readonly string[]): boolean {
  return ids.some((id) => lineParts(id).segment !== 'total')
}

/** What to take out, and the sentences that say so; null when all is known or cannot be judged yet. */
export function linesCorrection(
  { lines, base, measure }: Pick<View, 'lines' | 'base' | 'measure'>,
  figures: readonly RevenueFigure[],
  subject: Pick<Subject, 'companyId' | 'segment'>,
): LinesCorrection | null {
  if (figures.length === 0) return null
  const held = new Set(figures.map(({ companyId, segment }) => lineId(companyId, segment)))
  const known = (id: string) => {
    const { companyId, segment } = lineParts(id)
    return held.has(lineId(companyId, segment))
  }
  const strangers = lines.filter((id) => !known(id))
  const noPeriod = base !== null && !isPeriodOf(base, figures)
  const whole =
    measure === 'share' && !isShareable([lineId(subject.companyId, subject.segment), ...lines.filter(known)])
  if (strangers.length === 0 && !noPeriod && !whole) return null
  return {
    patch: {
      ...(strangers.length > 0 ? { lines: lines.filter(known) } : {}),
      ...(noPeriod ? { base: null } : {}),
      ...(whole ? { measure: 'level' as const } : {}),
    },
    notes: [
      ...strangers.map((id) => `The facts hold no figures for the line “${shorten(id)}”: left out.`),
      ...(noPeriod
        ? [`“${shorten(base)}” is not a period of the facts, like 2024Q1, that can be 100: the usual one is.`]
        : []),
      ...(whole
        ? [
            'A total is 100 % of itself: its level is shown. Choose a part, as data-centre revenue, for a share.',
          ]
        : []),
    ],
  }
}

/** Watches the link for lines that the facts do not know. */
export function useKnownLines(figures: readonly RevenueFigure[], subject: Subject): void {
  const lines = useView((view) => view.lines)
  const base = useView((view) => view.base)
  const measure = useView((view) => view.measure)
  useEffect(() => {
    const correction = linesCorrection({ lines, base, measure }, figures, subject)
    if (!correction) return
    notify(...correction.notes)
    correctView(correction.patch)
  }, [lines, base, measure, figures, subject])
}
