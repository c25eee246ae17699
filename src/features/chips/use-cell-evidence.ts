/** Opens the evidence of a cell: one handler for the whole table, so that thousands of values cost nothing. */
import { useCallback } from 'react'
import type { Evidence } from '../../domain/evidence/evidence'
import { useFactIndex } from '../../state/fact-index'
import { useSubjects } from '../../state/select'
import { toggleEvidence } from '../../ui/evidence/evidence-store'
import { askedValue } from '../../ui/evidence/ValueButton'
import { columnById } from './columns'
import { cellEvidence } from './evidence'
import type { ChipRow } from './rows'

/** True when the event came from a value, whose panel is then open. */
export function useCellEvidence(rows: readonly ChipRow[]): (target: EventTarget) => boolean {
  const index = useFactIndex().data
  const subjects = useSubjects().data
  return useCallback(
    (target) => {
      const value = askedValue(target)
      const chipId = value?.anchor.closest<HTMLElement>('[data-chip]')?.dataset.chip
      const row = rows.find((one) => one.chipId === chipId)
      const column = columnById(value?.of ?? '')
      if (!value || !row || !column) return false
      const evidence = cellEvidence(row, column.id, index, subjects?.get(row.chipId))
      if (evidence) toggleEvidence(() => evidence, value.anchor)
      return true
    },
    [rows, index, subjects],
  )
}

/** The answer for a cell of the scatter's table twin ({@link twinKey}). */
export function useTwinEvidence(rows: readonly ChipRow[]): (of: string) => Evidence | null {
  const index = useFactIndex().data
  const subjects = useSubjects().data
  return (of) => {
    const [column = '', chipId = ''] = of.split('|')
    const row = rows.find((one) => one.chipId === chipId)
    const { id } = columnById(column) ?? {}
    return row && id ? cellEvidence(row, id, index, subjects?.get(chipId)) : null
  }
}
