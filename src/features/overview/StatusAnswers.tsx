import { useEffect } from 'react'
import type { StatusCount } from '../../domain/evidence/status-count-evidence'
import { statusCountEvidence } from '../../domain/evidence/status-count-evidence'
import type { Law } from '../../domain/export-controls/law'
import { useLaw } from '../../state/select'
import { toggleEvidence } from '../../ui/evidence/evidence-store'
import { askedValue } from '../../ui/evidence/ValueButton'
import { type ChipHistory, membersOn, STACK } from './status-series'
import { useHistories } from './use-histories'

/** The count that a cell of the first figure's table is asked by: `status 2026-01-15 denied`; null for another value. */
export function countAsked(histories: readonly ChipHistory[], of: string): StatusCount | null {
  const [what, day = '', word] = of.split(' ')
  if (what !== 'status') return null
  const group = STACK.find((one) => one === word) ?? null
  return { day, group, chips: membersOn(histories, day, group).map(({ chip }) => chip.name) }
}

function open(target: EventTarget | null, histories: readonly ChipHistory[], law: Law): void {
  const value = target && askedValue(target)
  const count = value && countAsked(histories, value.of)
  if (value && count) toggleEvidence(() => statusCountEvidence(count, law), value.anchor)
}

/** Answers for the first figure, whose own code must come before any evidence does. */
export function StatusAnswers() {
  const histories = useHistories().data
  const law = useLaw().data
  useEffect(() => {
    if (!histories || !law) return
    const hear = ({ target }: MouseEvent) => open(target, histories, law)
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [histories, law])
  return null
}
