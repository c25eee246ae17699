import { useMemo } from 'react'
import { ruleMarks } from '../../domain/export-controls/law'
import { useLaw } from '../../state/select'
import { useView } from '../../state/view-store'
import { lineId, lineSet } from './lines'
import { dayMarks } from './lines-plot'
import { useKnownLines } from './unknown-lines'
import type { Revenue } from './use-revenue'

/** The lines the link asks for: the subject first, then those beside it. */
export function useLines(revenue: Revenue) {
  const { figures, companies, subject, asOf, events } = revenue
  const measure = useView((view) => view.measure)
  const beside = useView((view) => view.lines)
  const wantedBase = useView((view) => view.base)
  const log = useView((view) => view.log)
  const marked = useView((view) => view.marked)
  const law = useLaw().data
  useKnownLines(figures, subject)
  const ids = useMemo(
    () => [...new Set([lineId(subject.companyId, subject.segment), ...beside])],
    [subject, beside],
  )
  const set = useMemo(
    () => lineSet(figures, companies, { ids, measure, base: wantedBase, asOf }),
    [figures, companies, ids, measure, wantedBase, asOf],
  )
  const marks = useMemo(
    () =>
      dayMarks(
        marked,
        law ? ruleMarks(law) : [],
        events,
        set.lines.map(({ companyId }) => companyId),
        asOf,
      ),
    [marked, law, events, set, asOf],
  )
  return {
    measure,
    ids,
    set,
    marks,
    marked,
    /** Growth chooses its own scale; a share is never drawn on a log one. */
    log: log && (measure === 'level' || measure === 'ttm' || measure === 'annual' || measure === 'index'),
    /** The figure says something the columns do not. */
    shown: beside.length > 0 || log || marked.length > 0 || (measure !== 'level' && measure !== 'annual'),
  }
}

export type Lines = ReturnType<typeof useLines>
